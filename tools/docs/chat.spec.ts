import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { fromRoot } from '../lib/paths.ts'
import { chatText } from './chat.ts'

it('is committed as docs/chat.md; when this fails, run: npm run chat', () => {
  expect(chatText()).toBe(readFileSync(fromRoot('docs', 'chat.md'), 'utf8'))
})
