import { expect, it, onTestFinished, vi } from 'vitest'
import { ManualClock } from '../../testing/manual-clock.ts'
import { MetricsPoller } from './poller.ts'

const INTERVAL_SECONDS = 15
const SLOW_MS = 6000

it('asks once in each interval, however long an answer takes', async () => {
  const clock = new ManualClock()
  const askedMs: number[] = []
  const answers: (() => void)[] = []
  const poller = new MetricsPoller({
    client: {
      call: async <Answer>() => {
        askedMs.push(clock.elapsed())
        await new Promise<void>(resolve => answers.push(resolve))
        return { items: [] } as Answer
      },
    },
    clock,
    intervalSeconds: INTERVAL_SECONDS,
    namespace: 'default',
    onSamples: () => {},
    onStatus: () => {},
  })
  onTestFinished(() => poller.stop())
  poller.start()
  clock.advance(SLOW_MS)
  answers[0]!()
  await vi.waitUntil(() => clock.pendingMs.length > 0)
  clock.advance(INTERVAL_SECONDS * 1000 - SLOW_MS)
  await vi.waitUntil(() => askedMs.length > 1)
  expect(askedMs[1]! - askedMs[0]!).toBe(INTERVAL_SECONDS * 1000)
})
