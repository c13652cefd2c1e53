import { describe, expect, it } from 'vitest'
import { dueBy, isOver, scheduledAt } from './schedule.ts'

describe('the schedule', () => {
  it('spreads requests evenly from the beginning on', () => {
    expect([0, 1, 300].map(number => scheduledAt(number, 300))).toEqual([0, 1000 / 300, 1000])
  })

  it('has each request due exactly from its time on', () => {
    expect(dueBy(0, 100)).toBe(1)
    expect(dueBy(9.9, 100)).toBe(1)
    expect(dueBy(10, 100)).toBe(2)
    expect(dueBy(-1, 100)).toBe(0)
  })

  it('catches up after a pause, so that the rate does not depend on how busy the machine is', () => {
    expect(dueBy(5000, 100)).toBe(501)
  })
})

describe('the end', () => {
  const limits = { leastRequests: 100, tailMs: 50, longestMs: 10_000 }

  it('waits for the signal, the tail and the least number', () => {
    expect(isOver({ elapsedMs: 2000, sent: 200, stopAskedMs: undefined }, limits)).toBe(false)
    expect(isOver({ elapsedMs: 1049, sent: 200, stopAskedMs: 1000 }, limits)).toBe(false)
    expect(isOver({ elapsedMs: 2000, sent: 99, stopAskedMs: 1000 }, limits)).toBe(false)
    expect(isOver({ elapsedMs: 1050, sent: 100, stopAskedMs: 1000 }, limits)).toBe(true)
  })

  it('comes by itself when nobody asks for it', () => {
    expect(isOver({ elapsedMs: 10_000, sent: 0, stopAskedMs: undefined }, limits)).toBe(true)
  })
})
