import type { Clock } from '../kubelet/clock.ts'

interface Planned {
  atMs: number
  run: () => void
}

/** Time that passes only when told to. */
export function fakeClock(startMs = Date.parse('2026-03-01T10:00:00Z')): Clock & { pass: (ms: number) => void } {
  let nowMs = startMs
  const planned = new Set<Planned>()
  return {
    now: () => new Date(nowMs),
    after: (delayMs, run) => {
      const entry = { atMs: nowMs + delayMs, run }
      planned.add(entry)
      return () => planned.delete(entry)
    },
    pass: (ms) => {
      const endMs = nowMs + ms
      for (;;) {
        const [next] = [...planned].filter(({ atMs }) => atMs <= endMs).sort((a, b) => a.atMs - b.atMs)
        if (!next)
          break
        planned.delete(next)
        nowMs = next.atMs
        next.run()
      }
      nowMs = endMs
    },
  }
}
