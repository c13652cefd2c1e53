import { expect, it } from 'vitest'
import { calmLine } from './log.ts'

it.each([
  ['{"level":"info","msg":"ready"}', undefined],
  ['{"level":30,"msg":"ready"}', undefined],
  ['{"level":"warn","msg":"slow"}', 'slow'],
  ['{"level":50,"msg":"failed","err":{"message":"disk full"}}', 'failed: disk full'],
  ['error: port in use', 'error: port in use'],
  ['SyntaxError [ERR_X]: bad', 'SyntaxError [ERR_X]: bad'],
  ['    at Error (file.ts:3)', undefined],
  ['', undefined],
])('prints of %s: %s', (line, expected) => {
  expect(calmLine(line)).toBe(expected)
})
