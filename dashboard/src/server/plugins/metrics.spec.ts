import type { TestApp } from '../testing/test-app.ts'
import { buildPod } from '@todo-chatbot/cluster-sim'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readStream } from '../testing/read-stream.ts'
import { startReadyApp } from '../testing/test-app.ts'

let test: TestApp

beforeEach(async () => {
  test = await startReadyApp({ prepare: sim => sim.apply(buildPod({ name: 'a' })) })
})

afterEach(() => test.close())

/** The value of one sample, named as in the text: `name{label="value"}`. */
async function sample(name: string): Promise<number> {
  const line = (await test.app.inject('/metrics')).body.split('\n').find(each => each.startsWith(`${name} `))
  return Number(line?.split(' ')[1])
}

const eventually = (assertion: () => Promise<void>) => vi.waitFor(assertion, { timeout: 5000, interval: 5 })

describe('the metrics', () => {
  it('tell how well the cluster is followed', async () => {
    expect(await sample('dashboard_rows{resource="pods"}')).toBe(1)
    expect(await sample('dashboard_rows{resource="services"}')).toBe(0)
    expect(await sample('dashboard_synced{resource="endpointslices"}')).toBe(1)
    expect(await sample('dashboard_lists_total{resource="pods"}')).toBe(1)
    await eventually(async () => expect(await sample('dashboard_watch_starts_total{resource="pods"}')).toBe(1))
  })

  it('tell of faults, restarted watches and how long rows have been stale', async () => {
    await eventually(async () => expect(await sample('dashboard_watch_starts_total{resource="pods"}')).toBe(1))
    test.sim.faults.answerNext(Infinity, 500, { resource: 'pods' })
    test.sim.faults.cutWatches('pods')
    await eventually(async () => expect(await sample('dashboard_stale_seconds{resource="pods"}')).toBeGreaterThan(0))
    expect(await sample('dashboard_watch_faults_total{resource="pods"}')).toBeGreaterThan(0)
    expect(await sample('dashboard_stale_seconds{resource="nodes"}')).toBe(0)
    test.sim.faults.clear()
    await eventually(async () => expect(await sample('dashboard_watch_starts_total{resource="pods"}')).toBe(2))
  })

  it('tell who listens, what was sent and what coalescing saved', async () => {
    const stream = await readStream(test.url)
    await stream.next()
    expect(await sample('dashboard_stream_clients')).toBe(1)
    for (const phase of ['Pending', 'Failed', 'Running'])
      test.sim.patch({ kind: 'Pod', name: 'a' }, { status: { phase } })
    await stream.nextWhere(({ data }) => data.upserts?.pods?.[0].status === 'Running')
    expect(await sample('dashboard_stream_messages_total{event="snapshot"}')).toBe(1)
    expect(await sample('dashboard_stream_messages_total{event="delta"}')).toBeGreaterThan(0)
    expect(await sample('dashboard_stream_bytes_total{event="snapshot"}')).toBeGreaterThan(1000)
    expect(await sample('dashboard_coalesced_changes_total')).toBeLessThan(await sample('dashboard_changes_total'))
    expect(await sample('dashboard_batches_total')).toBeGreaterThan(0)
    stream.close()
    await eventually(async () => expect(await sample('dashboard_stream_clients')).toBe(0))
  })

  it('tell what the process itself needs', async () => {
    expect(await sample('process_resident_memory_bytes')).toBeGreaterThan(1e6)
    expect(await sample('nodejs_heap_size_used_bytes')).toBeGreaterThan(1e6)
  })
})
