import type { StreamListener, StreamMessage } from './messages.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createManagedStream, PAUSE_AFTER_HIDDEN_MS } from './managed-stream.ts'

function build() {
  const seen: StreamMessage['type'][] = []
  const sources: { listener: StreamListener, isOpen: boolean }[] = []
  const stream = createManagedStream((listener) => {
    const source = { listener, isOpen: true }
    sources.push(source)
    return () => source.isOpen = false
  }, ({ type }) => seen.push(type))
  return {
    stream,
    seen,
    sources,
    open: () => sources.filter(({ isOpen }) => isOpen).length,
  }
}

describe('a managed stream', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('tries again after a refusal, later each time', () => {
    const { stream, sources } = build()
    stream.restart()
    sources[0]?.listener({ type: 'refused' })
    vi.advanceTimersByTime(1000)
    expect(sources).toHaveLength(2)
    sources[1]?.listener({ type: 'refused' })
    vi.advanceTimersByTime(900)
    expect(sources).toHaveLength(2)
    vi.advanceTimersByTime(1100)
    expect(sources).toHaveLength(3)
  })

  it('closes itself a while after nobody looks and opens again when somebody does', () => {
    const { stream, seen, open } = build()
    stream.restart()
    stream.pauseSoon()
    vi.advanceTimersByTime(PAUSE_AFTER_HIDDEN_MS)
    expect(open()).toBe(0)
    expect(seen).toEqual(['paused'])
    stream.resume()
    expect(open()).toBe(1)
  })

  it('stays open when somebody comes back in time', () => {
    const { stream, sources, open } = build()
    stream.restart()
    stream.pauseSoon()
    stream.resume()
    vi.advanceTimersByTime(2 * PAUSE_AFTER_HIDDEN_MS)
    expect(open()).toBe(1)
    expect(sources).toHaveLength(1)
  })
})
