import type { RolloutInputs } from './rollout.ts'
import type { PodRow } from './rows.ts'
import { describe, expect, it } from 'vitest'
import { describeRollout } from './rollout.ts'
import { container, deployment, event, pod, replicaSet, termination } from './testing/rows.ts'

/** A rollout to a second revision whose one new pod is not ready. */
const OLD = replicaSet({ name: 'backend-old', revision: 1 })
const NEW = replicaSet({ name: 'backend-new', revision: 2, ready: 0, available: 0, images: { backend: 'backend:v1.0.1' } })
const UNFINISHED = deployment({ revision: 2, updated: 1, desired: 1, available: 1, unavailable: 1 })

function newPod(fields: Partial<PodRow> = {}): PodRow {
  return pod({ name: 'backend-new-1', owner: { kind: 'ReplicaSet', name: 'backend-new' }, readyContainers: 0, ...fields })
}

const aboutNewPod = { kind: 'Pod', namespace: 'todo', name: 'backend-new-1', uid: 'uid-backend-new-1' }

function stuckBy(inputs: Partial<RolloutInputs>, of = UNFINISHED) {
  return describeRollout(of, { replicaSets: [OLD, NEW], pods: [], events: [], ...inputs })
}

describe('a rollout', () => {
  it('is complete when all wanted replicas are of the newest revision and available', () => {
    const rollout = describeRollout(deployment({ desired: 2, updated: 2, available: 2, ready: 2 }), { replicaSets: [replicaSet({ desired: 2, available: 2 })], pods: [], events: [] })
    expect(rollout).toMatchObject({ state: 'complete', percent: 100, blocker: null, sentence: 'Revision 1 is rolled out: 2 of 2 pods of revision 1 are available.' })
  })

  it('is under way while nothing says that it is stuck', () => {
    expect(stuckBy({ pods: [newPod({ status: 'ContainerCreating' })] })).toMatchObject({ state: 'progressing', percent: 0, available: 0, desired: 1, blocker: null })
  })

  it('is under way as long as the controller has not seen the newest change', () => {
    expect(describeRollout(deployment({ generation: 3, observedGeneration: 2 }), { replicaSets: [], pods: [], events: [] }).state).toBe('progressing')
  })

  it.each([
    ['paused', deployment({ paused: true, updated: 0 })],
    ['scaled-to-zero', deployment({ desired: 0, updated: 0, ready: 0, available: 0 })],
  ] as const)('is %s when its Deployment is', (state, of) => {
    expect(describeRollout(of, { replicaSets: [], pods: [], events: [] }).state).toBe(state)
  })

  it('lists revisions, newest first, with what each changed', () => {
    const config = replicaSet({ name: 'backend-config', revision: 3, images: NEW.images, configChecksums: { 'checksum/config': 'bbb' } })
    const other = replicaSet({ name: 'other', deployment: 'other' })
    const { revisions } = stuckBy({ replicaSets: [{ ...OLD, desired: 0, ready: 0 }, config, other, NEW] })
    expect(revisions.map(({ revision, stage, changes }) => ({ revision, stage, changes }))).toEqual([
      { revision: 3, stage: 'incoming', changes: [{ kind: 'config', name: 'checksum/config', from: 'aaa', to: 'bbb' }] },
      { revision: 2, stage: 'outgoing', changes: [{ kind: 'image', name: 'backend', from: 'backend:v1.0.0', to: 'backend:v1.0.1' }] },
      { revision: 1, stage: 'past', changes: null },
    ])
  })
})

describe('a stuck rollout names', () => {
  const KILLED = termination({ exitCode: 137, signal: 9 })
  const waiting = (reason: string, message = 'said by the kubelet') => newPod({ containers: [container({ ready: false, state: 'waiting', reason, message, image: 'backend:v1.0.1' })] })
  const failed = (message: string) => deployment({ ...UNFINISHED, conditions: [{ type: 'ReplicaFailure', status: 'True', reason: 'FailedCreate', message, changedAt: null }] })

  it.each([
    ['an image that cannot be pulled', stuckBy({ pods: [waiting('ImagePullBackOff')] }), 'image-pull', /The image backend:v1\.0\.1 cannot be pulled/],
    ['a ConfigMap that is missing', stuckBy({ pods: [waiting('CreateContainerConfigError', 'configmap "backend-config" not found')] }), 'configuration', /configmap "backend-config" not found/],
    [
      'a crash, with the meaning of its exit code',
      stuckBy({ pods: [newPod({ containers: [container({ ready: false, restarts: 4, state: 'waiting', reason: 'CrashLoopBackOff', lastTermination: termination({ exitCode: 137, reason: 'OOMKilled' }) })] })] }),
      'crash',
      /exit code 137 \(killed for using more memory than its limit\); it restarted 4 times/,
    ],
    [
      'a liveness probe, where the exit code alone would say little',
      stuckBy({
        pods: [newPod({ restarts: 2, lastTermination: KILLED, containers: [container({ ready: false, restarts: 2, lastTermination: KILLED })] })],
        events: [event({ object: aboutNewPod, message: 'Liveness probe failed: connection refused' })],
      }),
      'probe',
      /was restarted 2 times because its probe failed: Liveness probe failed/,
    ],
    ['a failing probe', stuckBy({ pods: [newPod()], events: [event({ object: aboutNewPod, count: 6 })] }), 'probe', /probe failed 6 times: Readiness probe failed/],
    ['no node with room', stuckBy({ pods: [newPod({ node: null })], events: [event({ object: aboutNewPod, reason: 'FailedScheduling', message: '0/3 nodes are available: 3 Insufficient cpu.' })] }), 'unschedulable', /No node takes pod backend-new-1: 0\/3 nodes/],
    ['a volume', stuckBy({ pods: [newPod()], events: [event({ object: aboutNewPod, reason: 'FailedMount', message: 'secret "db" not found' })] }), 'volume', /secret "db" not found/],
    ['a quota', stuckBy({}, failed('pods "x" is forbidden: exceeded quota: compute')), 'quota', /quota of namespace todo is used up/],
    ['a policy', stuckBy({}, failed('violates PodSecurity "restricted"')), 'creation-refused', /violates PodSecurity/],
    [
      'the deadline when nothing else is known',
      stuckBy({}, deployment({ ...UNFINISHED, conditions: [{ type: 'Progressing', status: 'False', reason: 'ProgressDeadlineExceeded', message: 'm', changedAt: null }] })),
      'deadline',
      /no progress for 600 seconds/,
    ],
  ])('%s', (_name, rollout, cause, sentence) => {
    expect(rollout.state).toBe('stuck')
    expect(rollout.blocker).toMatchObject({ cause, sentence: expect.stringMatching(sentence) })
    expect(rollout.sentence).toMatch(sentence)
    expect(rollout.blocker?.evidence.length).toBeGreaterThan(0)
  })

  it('nothing for one failed probe at the start', () => {
    expect(stuckBy({ pods: [newPod()], events: [event({ object: aboutNewPod, count: 1 })] }).state).toBe('progressing')
  })

  it('nothing that happened to pods of the revision before', () => {
    const oldPod = pod({ name: 'backend-old-1', owner: { kind: 'ReplicaSet', name: 'backend-old' }, readyContainers: 0, containers: [container({ reason: 'ImagePullBackOff' })] })
    expect(stuckBy({ pods: [oldPod, newPod()] }).state).toBe('progressing')
  })
})
