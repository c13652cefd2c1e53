import { expect, it } from 'vitest'
import { telltaleLine } from './log-tail.ts'

it('prefers the last line that reads like a fault to the chatter after it', () => {
  const log = 'I1122 14:00:00 starting\nE1122 14:00:01 "command failed" err="address in use"\nI1122 14:00:02 bye\n'
  expect(telltaleLine(log)).toContain('address in use')
})

it('reads the JSON faults of etcd', () => {
  expect(telltaleLine('{"level":"fatal","msg":"discovery failed"}\n{"level":"info","msg":"closed"}')).toContain('discovery failed')
})

it('prefers a full disk to the faults that follow from it', () => {
  expect(telltaleLine('{"level":"warn","error":"no space left on device"}\npanic: failed to create WAL\n')).toContain('no space left')
})

it('takes the last line when none reads like a fault, and says when there is none', () => {
  expect(telltaleLine('one\ntwo\n\n')).toBe('two')
  expect(telltaleLine('\n')).toBe('the log is empty')
})

it('keeps one line one line', () => {
  expect(telltaleLine('x'.repeat(1000))).toHaveLength(241)
})
