import { expect, it } from 'vitest'
import { BackOff } from './back-off.ts'

const start = Date.parse('2026-03-01T10:00:00Z')

it('restarts at once first, then after 10 s doubled up to five minutes', () => {
  const backOff = new BackOff()
  let nowMs = start
  const delays = Array.from({ length: 9 }, () => {
    const delayMs = backOff.delayMs(new Date(nowMs))
    nowMs += delayMs + 1000
    return delayMs / 1000
  })
  expect(delays).toEqual([0, 10, 20, 40, 80, 160, 300, 300, 300])
})

it('forgets after ten minutes without an end', () => {
  const backOff = new BackOff()
  backOff.delayMs(new Date(start))
  backOff.delayMs(new Date(start + 1000))
  expect(backOff.delayMs(new Date(start + 1000 + 10_000 + 599_000))).toBe(20_000)
  expect(backOff.delayMs(new Date(start + 2_000_000))).toBe(0)
})
