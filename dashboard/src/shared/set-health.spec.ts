import type { OverviewInputs } from './overview.ts'
import { describe, expect, it } from 'vitest'
import { describeWorkloads } from './overview.ts'
import { container, event, pod } from './testing/rows.ts'

const NO_ROWS: OverviewInputs = { deployments: [], replicasets: [], statefulsets: [], daemonsets: [], pods: [], events: [] }
const COUNTS = { uid: 'uid-db', namespace: 'todo', name: 'db', createdAt: '2026-01-01T10:00:00Z', release: 'todo-chatbot', generation: 2, observedGeneration: 2, desired: 2, updated: 2, ready: 2, available: 2 }
const statefulSet = (fields = {}) => ({ ...COUNTS, isUpdating: false, ...fields })
const daemonSet = (fields = {}) => ({ ...COUNTS, unavailable: 0, misscheduled: 0, ...fields })
const member = (fields = {}) => pod({ name: 'db-1', readyContainers: 0, workload: { kind: 'StatefulSet', name: 'db' }, owner: { kind: 'StatefulSet', name: 'db' }, ...fields })

function describeOne(rows: Partial<OverviewInputs>) {
  const [workload, ...others] = describeWorkloads({ ...NO_ROWS, ...rows }, 0)
  expect(others).toEqual([])
  return workload
}

describe('the rollout of a StatefulSet or DaemonSet', () => {
  it('is complete when all pods are of the newest version and available', () => {
    expect(describeOne({ statefulsets: [statefulSet()], pods: [member({ readyContainers: 1 })] }))
      .toMatchObject({ kind: 'StatefulSet', health: 'healthy', sentence: 'db works: 2 of 2 pods are ready.', rollout: { state: 'complete', percent: 100, sentence: 'The newest version is rolled out: 2 of 2 pods are available.' } })
  })

  it.each([
    ['two revisions are wanted', { statefulsets: [statefulSet({ isUpdating: true, updated: 1 })] }],
    ['the controller has not seen the newest change', { statefulsets: [statefulSet({ generation: 3 })] }],
    ['a node still has the old version', { daemonsets: [daemonSet({ updated: 1 })] }],
  ])('is under way while %s', (_name, rows) => {
    expect(describeOne(rows)).toMatchObject({ health: 'progressing', rollout: { state: 'progressing', revisions: [] } })
  })

  it('counts as available what is of the newest version only', () => {
    expect(describeOne({ daemonsets: [daemonSet({ updated: 1 })] })?.rollout).toMatchObject({ available: 1, desired: 2, percent: 50 })
  })

  it('says why it is stuck, from its pods', () => {
    const broken = member({ containers: [container({ ready: false, state: 'waiting', reason: 'ImagePullBackOff' })] })
    expect(describeOne({ statefulsets: [statefulSet({ isUpdating: true, updated: 1, ready: 1, available: 1 })], pods: [broken] }))
      .toMatchObject({ health: 'degraded', rollout: { state: 'stuck', blocker: { cause: 'image-pull' } } })
  })

  it('says that a quota is used up, from an event about itself', () => {
    const object = { kind: 'StatefulSet', namespace: 'todo', name: 'db', uid: 'uid-db' }
    const refused = event({ reason: 'FailedCreate', message: 'exceeded quota: compute', object })
    const rows = { statefulsets: [statefulSet({ ready: 0, available: 0 })] }
    expect(describeOne({ ...rows, events: [refused] })).toMatchObject({ health: 'down', rollout: { blocker: { cause: 'quota', evidence: [{ object: 'StatefulSet db' }] } } })
    expect(describeOne({ ...rows, events: [{ ...refused, object: { ...object, name: 'other' } }] })?.rollout?.blocker).toBeNull()
  })

  it('is scaled to zero when none is wanted', () => {
    expect(describeOne({ statefulsets: [statefulSet({ desired: 0, updated: 0, ready: 0, available: 0 })] })).toMatchObject({ health: 'idle', rollout: { state: 'scaled-to-zero' } })
  })
})
