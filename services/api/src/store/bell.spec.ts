import { expect, it } from 'vitest'
import { createBell } from './bell.ts'

const NEVER_MS = 100_000
const calm = () => new AbortController().signal

it('wakes everyone who waits', async () => {
  const bell = createBell()
  const waiting = [
    bell.wait(0, NEVER_MS, calm()),
    bell.wait(0, NEVER_MS, calm()),
  ]
  bell.ring()
  await expect(Promise.all(waiting)).resolves.toBeDefined()
})

it('does not let anyone sleep who missed a ring', async () => {
  const bell = createBell()
  bell.ring()
  await expect(bell.wait(0, NEVER_MS, calm())).resolves.toBeUndefined()
})

it('wakes when time is over', async () => {
  await expect(createBell().wait(0, 1, calm())).resolves.toBeUndefined()
})

it('wakes when nobody listens any more', async () => {
  const left = new AbortController()
  const waiting = createBell().wait(0, NEVER_MS, left.signal)
  left.abort()
  await expect(waiting).resolves.toBeUndefined()
  await expect(createBell().wait(0, NEVER_MS, left.signal)).resolves.toBeUndefined()
})
