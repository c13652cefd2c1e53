import { describe, it } from 'vitest'
import { CONVERSATIONS } from './scripts/index.ts'
import { play } from './testing/play.ts'

describe.each(CONVERSATIONS)('$rule', ({ scripts }) => {
  it.each(scripts)('$title', script => play(script))
})
