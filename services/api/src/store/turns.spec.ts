import { expect, it, vi } from 'vitest'
import { createTurns } from './turns.ts'

const NEVER_MS = 100_000
const tooLate = () => new Error('too late')

it('begins a work when the one before it has ended, well or badly', async () => {
  const inTurn = createTurns(NEVER_MS, tooLate)
  const first = Promise.withResolvers<void>()
  const second = vi.fn(async () => 'done')
  const answers = [inTurn(() => first.promise), inTurn(second)]
  await Promise.resolve()
  expect(second).not.toHaveBeenCalled()
  first.reject(new Error('broken'))
  await expect(answers[0]).rejects.toThrow('broken')
  await expect(answers[1]).resolves.toBe('done')
})

it('does not begin a work whose turn does not come in time, and goes on with the next', async () => {
  vi.useFakeTimers()
  const inTurn = createTurns(1000, tooLate)
  const held = Promise.withResolvers<string>()
  const late = vi.fn(async () => 'late')
  const answers = [inTurn(() => held.promise), inTurn(late)]
  const refused = expect(answers[1]).rejects.toThrow('too late')
  await vi.advanceTimersByTimeAsync(1000)
  await refused
  vi.useRealTimers()
  held.resolve('held')
  await expect(answers[0]).resolves.toBe('held')
  await expect(inTurn(async () => 'next')).resolves.toBe('next')
  expect(late).not.toHaveBeenCalled()
})
