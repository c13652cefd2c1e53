import { describe, expect, it } from 'vitest'
import { pod, termination } from '../../shared/testing/rows.ts'
import { initialMetricsStatus } from '../cluster/metrics/poller.ts'
import { ClusterState } from './cluster-state.ts'
import { sinksOf } from './memory-at-end.ts'

const START_MS = Date.parse('2026-01-01T10:00:00Z')
const MEBI = 2 ** 20
const CLOSE = 100_000
const row = pod()

function startState() {
  const state = new ClusterState(initialMetricsStatus(15))
  const { pods } = sinksOf(state)
  const measure = (mebibytes: number, afterSeconds: number) => {
    const atMs = START_MS + afterSeconds * 1000
    state.addSamples({ pods: [{ namespace: row.namespace, name: row.name, sample: [10, mebibytes * MEBI, atMs], containers: [] }], nodes: new Map() }, atMs)
  }
  const endAfter = (seconds: number, restarts = 1) => pods.upsert({
    ...row,
    restarts,
    lastTermination: termination({ finishedAt: new Date(START_MS + seconds * 1000).toISOString() }),
  })
  return { pods, measure, endAfter, memory: () => state.tables.pods.get(row.uid)?.memoryBytesAtEnd ?? null }
}

describe('the memory at the end of a container', () => {
  it('is that of the last sample before it, not of one after the restart', () => {
    const { pods, measure, endAfter, memory } = startState()
    pods.replace([row])
    measure(400, 40)
    measure(500, 70)
    measure(20, 125)
    endAfter(121)
    expect(Math.abs((memory() ?? 0) - 500 * MEBI)).toBeLessThan(2 * CLOSE)
  })

  it('is not known when nothing was measured in the minutes before', () => {
    const { pods, measure, endAfter, memory } = startState()
    pods.replace([row])
    measure(400, 40)
    endAfter(400)
    expect(memory()).toBeNull()
  })

  it('stays the same for the same end when the history has forgotten it, and not for another end', () => {
    const { pods, measure, endAfter, memory } = startState()
    pods.replace([row])
    measure(400, 40)
    endAfter(65)
    measure(30, 7200)
    endAfter(65, 2)
    expect(memory()).not.toBeNull()
    endAfter(5000)
    expect(memory()).toBeNull()
  })
})
