import { describe, expect, it } from 'vitest'
import { replicaSet } from '../../shared/testing/rows.ts'
import { initialMetricsStatus } from '../cluster/metrics/poller.ts'
import { ManualClock } from '../testing/manual-clock.ts'
import { ClusterState } from './cluster-state.ts'
import { ScaleHistory } from './scale-history.ts'

const SYNCED = { synced: true, lastEventAt: null, staleSince: null, lastError: null, access: 'granted' } as const
const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

function setUp() {
  const clock = new ManualClock()
  const state = new ClusterState(initialMetricsStatus(15))
  const history = new ScaleHistory(state, clock.now)
  const startMs = clock.now()
  const scale = (desired: number, ready: number) => state.tables.replicasets.upsert(replicaSet({ desired, ready }))
  const read = () => history.read([...state.tables.replicasets.values()])
  return {
    clock,
    state,
    scale,
    read,
    /** Minutes since the start, wanted, ready. */
    seen: () => read().replicaSets[0]?.points.map(([atMs, desired, ready]) => [(atMs - startMs) / MINUTE_MS, desired, ready]),
    minutes: (count: number) => clock.advance(count * MINUTE_MS),
    setStatus: (fields: Partial<typeof state.status.replicasets>) => state.setStatus('replicasets', { ...SYNCED, ...fields }),
  }
}

describe('the scaling of a ReplicaSet', () => {
  it('is a point for each change of what is wanted or ready, and none for other changes', () => {
    const { scale, state, minutes, seen } = setUp()
    scale(0, 0)
    minutes(1)
    scale(2, 0)
    minutes(1)
    state.tables.replicasets.upsert(replicaSet({ desired: 2, ready: 0, available: 0 }))
    minutes(1)
    scale(2, 2)
    expect(seen()).toEqual([[0, 0, 0], [1, 2, 0], [3, 2, 2]])
  })

  it('has a gap while nobody looks, from when the news stopped to when they came again', () => {
    const { clock, read, minutes, setStatus } = setUp()
    setStatus({})
    minutes(5)
    const staleMs = clock.now()
    setStatus({ synced: false, staleSince: new Date(staleMs).toISOString() })
    minutes(1)
    expect(read().gaps).toEqual([[staleMs, null]])
    setStatus({ synced: false, staleSince: new Date(staleMs).toISOString() })
    minutes(1)
    setStatus({})
    expect(read().gaps).toEqual([[staleMs, staleMs + 2 * MINUTE_MS]])
  })

  it('begins when the ReplicaSets were read for the first time', () => {
    const { clock, read, minutes, setStatus } = setUp()
    expect(read().sinceMs).toBeNull()
    minutes(3)
    setStatus({})
    const firstMs = clock.now()
    minutes(3)
    setStatus({})
    expect(read().sinceMs).toBe(firstMs)
  })

  it('is kept for a day, with the point that held when the day began', () => {
    const { clock, scale, read, setStatus, seen } = setUp()
    setStatus({})
    scale(1, 1)
    clock.advance(MINUTE_MS)
    scale(2, 2)
    clock.advance(DAY_MS)
    scale(3, 3)
    clock.advance(MINUTE_MS)
    expect(seen()?.map(([, desired]) => desired)).toEqual([2, 3])
    expect(read().sinceMs).toBe(clock.now() - DAY_MS)
  })

  it('takes bounded memory, and none for what is gone', () => {
    const { clock, scale, read, state } = setUp()
    for (let ready = 0; ready < 1000; ready++) {
      clock.advance(1000)
      scale(1000, ready)
    }
    expect(read().replicaSets[0]?.points).toHaveLength(240)
    const row = replicaSet()
    state.tables.replicasets.remove(row.uid)
    state.tables.replicasets.upsert(row)
    expect(read().replicaSets[0]?.points).toHaveLength(1)
  })
})
