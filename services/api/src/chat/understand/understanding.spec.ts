import { describe, expect, it } from 'vitest'
import { UNDERSTANDING } from './examples/index.ts'
import { told } from './examples/told.ts'

describe.each(UNDERSTANDING)('$topic', ({ rules }) => {
  describe.each(rules)('$name', ({ examples, at }) => {
    it.each(Object.entries(examples))('%s → %s', (message, meaning) => expect(told(message, at)).toBe(meaning))
  })
})
