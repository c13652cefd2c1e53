import type { OverviewInputs } from './overview.ts'
import { describe, expect, it } from 'vitest'
import { describeReleases, describeWorkloads } from './overview.ts'
import { container, deployment, pod, replicaSet, termination } from './testing/rows.ts'

const NO_ROWS: OverviewInputs = { deployments: [], replicasets: [], statefulsets: [], daemonsets: [], pods: [], events: [] }
const NOW = Date.parse('2026-01-01T11:00:00Z')

function describeOne(inputs: Partial<OverviewInputs>) {
  const [workload] = describeWorkloads({ ...NO_ROWS, ...inputs }, NOW)
  return workload
}

describe('the health of a workload', () => {
  it('is told in one sentence when all is well', () => {
    expect(describeOne({ deployments: [deployment()], pods: [pod()], replicasets: [replicaSet()] }))
      .toMatchObject({ health: 'healthy', sentence: 'backend works: 1 of 1 pod is ready.', restarts: 0, lastTermination: null })
  })

  it('tells a restart of the last hour and why it happened', () => {
    const ended = termination({ exitCode: 137, reason: 'OOMKilled', finishedAt: '2026-01-01T10:40:00Z' })
    const restarted = pod({ restarts: 2, containers: [container({ restarts: 2, lastTermination: ended })] })
    const workload = describeOne({ deployments: [deployment()], pods: [restarted], replicasets: [replicaSet()] })
    expect(workload?.sentence).toBe('backend works: 1 of 1 pod is ready; backend-5d4f8-x1 restarted within the last hour (exit code 137, killed for using more memory than its limit).')
    expect(workload).toMatchObject({ restarts: 2, lastTermination: { exitCode: 137, container: 'backend' } })
  })

  it('is quiet about restarts of long ago', () => {
    const old = pod({ restarts: 1, containers: [container({ restarts: 1, lastTermination: termination({ finishedAt: '2026-01-01T09:00:00Z' }) })] })
    expect(describeOne({ deployments: [deployment()], pods: [old] })?.sentence).not.toContain('restarted')
  })

  it.each([
    ['down', { updated: 1, ready: 0, available: 0, unavailable: 1 }, /^backend does not work: no pod is ready\. The image/],
    ['degraded', { desired: 2, updated: 2, ready: 1, available: 1, unavailable: 1 }, /^backend works with fewer pods than wanted\./],
    ['idle', { desired: 0, updated: 0, ready: 0, available: 0 }, /^backend is switched off\./],
  ] as const)('is %s with the cause in words', (health, fields, sentence) => {
    const broken = pod({ readyContainers: 0, containers: [container({ ready: false, state: 'waiting', reason: 'ImagePullBackOff' })] })
    const workload = describeOne({ deployments: [deployment(fields)], pods: [broken], replicasets: [replicaSet()] })
    expect(workload).toMatchObject({ health, sentence: expect.stringMatching(sentence) })
  })

  it.each([[1, 2, '1 of 2 pods is available'], [0, 2, '0 of 2 pods are available'], [0, 1, '0 of 1 pod is available']])('counts %i of %i pods in good English', (available, desired, words) => {
    const changing = describeOne({ deployments: [deployment({ desired, available, updated: desired, unavailable: desired - available })], replicasets: [replicaSet({ desired, available })] })
    expect(changing?.sentence.replace(' of revision 1', '')).toContain(words)
  })

  it('says that the version before still serves when only the new one is stuck', () => {
    const broken = pod({ name: 'backend-new-1', owner: { kind: 'ReplicaSet', name: 'backend-new' }, readyContainers: 0, containers: [container({ ready: false, state: 'waiting', reason: 'ImagePullBackOff', image: 'backend:v9' })] })
    const workload = describeOne({
      deployments: [deployment({ desired: 2, updated: 1, ready: 2, available: 2, unavailable: 1, revision: 2 })],
      pods: [broken],
      replicasets: [replicaSet({ desired: 2, ready: 2, available: 2 }), replicaSet({ name: 'backend-new', revision: 2, ready: 0, available: 0 })],
    })
    expect(workload?.sentence).toMatch(/^backend still serves with its version before, but the new one does not come up\. The image backend:v9 cannot be pulled/)
    expect(workload).toMatchObject({ health: 'degraded', rollout: { progress: '0 of 2 pods of revision 2 are available; the version before still serves.' } })
  })

  it('is being changed, not short of pods, when a paused rollout has all of them', () => {
    expect(describeOne({ deployments: [deployment({ paused: true, desired: 2, updated: 1, ready: 2, available: 2 })] })).toMatchObject({ health: 'progressing', sentence: expect.stringContaining('The rollout is paused') })
  })

  it.each([
    ['a StatefulSet', { pods: [pod({ name: 'db-0', workload: { kind: 'StatefulSet', name: 'db' }, readyContainers: 0, containers: [container({ ready: false, restarts: 3, lastTermination: termination({ exitCode: 5 }) })] })] }],
    ['a paused Deployment', { deployments: [deployment({ paused: true, ready: 0, available: 0, unavailable: 1 })], pods: [pod({ readyContainers: 0, containers: [container({ ready: false, restarts: 3, lastTermination: termination({ exitCode: 5 }) })] })] }],
  ])('names the cause that the pods of %s tell', (_owner, rows) => {
    expect(describeOne(rows)).toMatchObject({ health: 'down', sentence: expect.stringMatching(/does not work: no pod is ready.*keeps ending with exit code 5/) })
  })

  it('is known from the pods alone for owners of other kinds', () => {
    const member = (name: string, readyContainers: number) => pod({ name, readyContainers, workload: { kind: 'StatefulSet', name: 'db' } })
    expect(describeOne({ pods: [member('db-0', 1), member('db-1', 0)] })).toMatchObject({ kind: 'StatefulSet', name: 'db', health: 'degraded', readyPods: 1, desiredPods: 2, rollout: null })
    expect(describeOne({ pods: [pod({ status: 'Completed', readyContainers: 0, workload: { kind: 'Job', name: 'migrate' } })] })).toMatchObject({ health: 'idle', sentence: 'migrate has finished.' })
  })
})

describe('a release', () => {
  it('is as well as its worst workload, which it names', () => {
    const workloads = describeWorkloads({
      ...NO_ROWS,
      deployments: [
        deployment({ name: 'frontend' }),
        deployment({ name: 'backend', ready: 0, available: 0, unavailable: 1, conditions: [{ type: 'Progressing', status: 'False', reason: 'ProgressDeadlineExceeded', message: null, changedAt: null }] }),
        deployment({ name: 'other', release: 'other' }),
      ],
    }, NOW)
    const releases = describeReleases(workloads)
    expect(releases.map(({ release, health, sentence }) => ({ release, health, sentence }))).toEqual([
      { release: 'todo-chatbot', health: 'down', sentence: 'todo-chatbot: 1 of 2 workloads are well.' },
      { release: 'other', health: 'healthy', sentence: 'other: everything works.' },
    ])
    expect(releases[0]?.attention).toEqual([expect.stringContaining('backend does not work')])
  })
})
