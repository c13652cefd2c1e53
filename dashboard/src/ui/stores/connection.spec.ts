import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { HEARTBEAT_INTERVAL_MS } from '../../shared/stream.ts'
import { freshPinia, nodeRow, podRow, resourceStatus, sample, snapshot } from '../testing.ts'
import { useClusterStore } from './cluster.ts'
import { useConnectionStore } from './connection.ts'

function build() {
  freshPinia()
  const connection = useConnectionStore()
  const receive = (type: 'snapshot' | 'delta' | 'heartbeat', body: unknown = {}) => connection.receive({
    type,
    data: JSON.stringify(body),
  })
  return {
    connection,
    cluster: useClusterStore(),
    receive,
  }
}

describe('the stream', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('replaces everything by a snapshot and merges deltas', () => {
    const { cluster, receive } = build()
    receive('snapshot', snapshot({
      rows: {
        pods: [
          podRow({ name: 'a' }),
          podRow({ name: 'b' }),
        ],
        nodes: [
          nodeRow(),
        ],
      },
      podUsage: {
        'uid-a': sample(1, 1),
      },
    }))
    receive('delta', {
      upserts: {
        pods: [
          podRow({ name: 'b', restarts: 7 }),
          podRow({ name: 'c' }),
        ],
      },
      removes: {
        pods: ['uid-a'],
      },
      status: {
        pods: resourceStatus({ lastError: 'late' }),
      },
      podUsage: {
        'uid-c': sample(5, 5),
      },
    })
    expect([
      ...cluster.pods.values(),
    ].map(({ name, restarts }) => `${name} ${restarts}`)).toEqual(['b 7', 'c 0'])
    expect([
      ...cluster.podUsage.keys(),
    ]).toEqual(['uid-c'])
    expect(cluster.status?.pods.lastError).toBe('late')
    expect(cluster.status?.nodes.synced).toBe(true)
    expect(cluster.nodes.size).toBe(1)
    receive('snapshot', snapshot())
    expect(cluster.pods.size + cluster.podUsage.size + cluster.nodes.size).toBe(0)
  })

  it('ignores a delta that comes before the first snapshot', () => {
    const { cluster, receive } = build()
    receive('delta', {
      upserts: {
        pods: [
          podRow(),
        ],
      },
    })
    expect(cluster.pods.size).toBe(0)
  })

  it('is stale after two missed heartbeats and fresh again with the next one', async () => {
    const { connection, receive } = build()
    receive('snapshot', snapshot())
    await vi.advanceTimersByTimeAsync(2 * HEARTBEAT_INTERVAL_MS)
    expect(connection.isStale).toBe(false)
    await vi.advanceTimersByTimeAsync(2000)
    expect(connection.isStale).toBe(true)
    receive('heartbeat')
    await vi.advanceTimersByTimeAsync(1000)
    expect(connection.isStale).toBe(false)
  })

  it('is stale at once when the connection breaks', () => {
    const { connection, receive } = build()
    receive('snapshot', snapshot())
    connection.receive({ type: 'interrupted' })
    expect(connection.isStale).toBe(true)
  })

  it('keeps nothing of one login for the next', () => {
    const { connection, cluster, receive } = build()
    receive('snapshot', snapshot({
      rows: {
        pods: [
          podRow(),
        ],
      },
    }))
    connection.reset()
    expect(cluster.pods.size).toBe(0)
    expect(cluster.status).toBeNull()
    expect(connection.hasSnapshot).toBe(false)
  })
})
