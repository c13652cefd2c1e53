import type { Delta, Snapshot } from '../../shared/stream.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { HEARTBEAT_INTERVAL_MS } from '../../shared/stream.ts'
import { deltaText, freshPinia, nodeRow, podRow, resourceStatus, sample, snapshot, snapshotText } from '../testing.ts'
import { useClusterStore } from './cluster.ts'
import { useConnectionStore } from './connection.ts'

function build() {
  freshPinia()
  const connection = useConnectionStore()
  return {
    connection,
    cluster: useClusterStore(),
    receiveSnapshot: (body: Snapshot) => connection.receive({ type: 'snapshot', data: snapshotText(body) }),
    receiveDelta: (body: Delta) => connection.receive({ type: 'delta', data: deltaText(body) }),
    receiveHeartbeat: () => connection.receive({ type: 'heartbeat', data: '{}' }),
  }
}

describe('the stream', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('replaces everything by a snapshot and merges deltas', () => {
    const { cluster, receiveDelta, receiveSnapshot } = build()
    receiveSnapshot(snapshot({
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
    receiveDelta({
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
    receiveSnapshot(snapshot())
    expect(cluster.pods.size + cluster.podUsage.size + cluster.nodes.size).toBe(0)
  })

  it('ignores a delta that comes before the first snapshot', () => {
    const { cluster, receiveDelta } = build()
    receiveDelta({
      upserts: {
        pods: [
          podRow(),
        ],
      },
    })
    expect(cluster.pods.size).toBe(0)
  })

  it.each([
    ['a snapshot of another version', { type: 'snapshot' as const, data: snapshotText(snapshot()).replace(/"format":"[^"]*"/, '"format":"other"') }],
    ['a change of a row that is not there', { type: 'delta' as const, data: JSON.stringify({ changes: { pods: [['uid-none', 1, 'uid-none']] } }) }],
  ])('keeps its rows, calls them stale and asks for a new page after %s', (_name, message) => {
    const report = vi.spyOn(console, 'error').mockReturnValue()
    const { connection, cluster, receiveSnapshot, receiveHeartbeat } = build()
    receiveSnapshot(snapshot({ rows: { pods: [podRow()] } }))
    connection.receive(message)
    receiveHeartbeat()
    expect(connection.isUnreadable).toBe(true)
    expect(connection.isStale).toBe(true)
    expect(cluster.pods.size).toBe(1)
    expect(report).toHaveBeenCalledOnce()
    report.mockRestore()
  })

  it('is stale after two missed heartbeats and fresh again with the next one', async () => {
    const { connection, receiveHeartbeat, receiveSnapshot } = build()
    receiveSnapshot(snapshot())
    await vi.advanceTimersByTimeAsync(2 * HEARTBEAT_INTERVAL_MS)
    expect(connection.isStale).toBe(false)
    await vi.advanceTimersByTimeAsync(2000)
    expect(connection.isStale).toBe(true)
    receiveHeartbeat()
    await vi.advanceTimersByTimeAsync(1000)
    expect(connection.isStale).toBe(false)
  })

  it('is stale at once when the connection breaks', () => {
    const { connection, receiveSnapshot } = build()
    receiveSnapshot(snapshot())
    connection.receive({ type: 'interrupted' })
    expect(connection.isStale).toBe(true)
  })

  it('keeps nothing of one login for the next', () => {
    const { connection, cluster, receiveSnapshot } = build()
    receiveSnapshot(snapshot({
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
