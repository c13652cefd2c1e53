import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope, nextTick, shallowRef } from 'vue'
import { useDelayed } from './useDelayed.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function delayed(delayMs: number) {
  const flag = shallowRef(false)
  return {
    flag,
    shown: effectScope().run(() => useDelayed(() => flag.value, delayMs))!,
  }
}

it('shows nothing of what is over before the delay', async () => {
  const { flag, shown } = delayed(150)
  flag.value = true
  await nextTick()
  vi.advanceTimersByTime(149)
  flag.value = false
  await nextTick()
  vi.advanceTimersByTime(1000)
  expect(shown.value).toBe(false)
})

it('shows what lasts, and hides it at once when it is over', async () => {
  const { flag, shown } = delayed(150)
  flag.value = true
  await nextTick()
  vi.advanceTimersByTime(150)
  expect(shown.value).toBe(true)
  flag.value = false
  await nextTick()
  expect(shown.value).toBe(false)
})
