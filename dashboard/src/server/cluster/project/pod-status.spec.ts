import type { ContainerStatus, Pod } from '../wire.ts'
import { describe, expect, it } from 'vitest'
import { summarizePod } from './pod-status.ts'

type State = NonNullable<ContainerStatus['state']>

const RUNNING: State = { running: {} }
function waiting(reason: string): State {
  return {
    waiting: { reason },
  }
}
function ended(exitCode: number, reason?: string, signal?: number): State {
  return {
    terminated: {
      exitCode,
      ...(reason && { reason }),
      ...(signal && { signal }),
    },
  }
}
const READY = { type: 'Ready', status: 'True' }
const INITIALIZED = { type: 'Initialized', status: 'True' }

interface Given {
  phase?: string
  reason?: string
  conditions?: { type: string, status: string, reason?: string }[]
  deletedAt?: string
  inits?: [State, { sidecar?: boolean, ready?: boolean, started?: boolean, restarts?: number }?][]
  containers?: [State, { ready?: boolean, restarts?: number }?][]
}

function podOf({ phase = 'Running', reason, conditions = [], deletedAt, inits = [], containers = [[RUNNING, { ready: true }]] }: Given): Pod {
  const status = (name: string, state: State, more: { ready?: boolean, started?: boolean, restarts?: number } = {}) => ({
    name,
    image: '',
    imageID: '',
    ready: more.ready ?? false,
    started: more.started ?? false,
    restartCount: more.restarts ?? 0,
    state,
  })
  return {
    metadata: {
      name: 'p',
      ...(deletedAt && { deletionTimestamp: deletedAt }),
    },
    spec: {
      containers: containers.map((_, index) => ({ name: `c${index}` })),
      initContainers: inits.map(([, more], index) => ({
        name: `i${index}`,
        ...(more?.sidecar && { restartPolicy: 'Always' }),
      })),
    },
    status: {
      phase,
      ...(reason && { reason }),
      conditions,
      initContainerStatuses: inits.map(([state, more], index) => status(`i${index}`, state, more)),
      containerStatuses: containers.map(([state, more], index) => status(`c${index}`, state, more)),
    },
  }
}

/** Expected as `kubectl get pods` prints it: STATUS, READY, RESTARTS. */
const cases: [string, Given, string, string, number][] = [
  ['a running pod', {}, 'Running', '1/1', 0],
  ['a pod without any status', { phase: '', containers: [] }, 'Unknown', '0/0', 0],
  ['a pod that waits for a node', { phase: 'Pending', containers: [] }, 'Pending', '0/0', 0],
  [
    'a pod behind a scheduling gate',
    {
      phase: 'Pending',
      conditions: [{ type: 'PodScheduled', status: 'False', reason: 'SchedulingGated' }],
      containers: [],
    },
    'SchedulingGated',
    '0/0',
    0,
  ],
  ['containers being created', { phase: 'Pending', containers: [[waiting('ContainerCreating')]] }, 'ContainerCreating', '0/1', 0],
  ['an image that cannot be pulled', { phase: 'Pending', containers: [[waiting('ImagePullBackOff')]] }, 'ImagePullBackOff', '0/1', 0],
  ['a crash loop', { containers: [[waiting('CrashLoopBackOff'), { restarts: 7 }]] }, 'CrashLoopBackOff', '0/1', 7],
  [
    'one of two containers crashing',
    {
      containers: [[RUNNING, { ready: true }], [waiting('CrashLoopBackOff'), { restarts: 3 }]],
    },
    'CrashLoopBackOff',
    '1/2',
    3,
  ],
  ['a container that runs and is not ready', { containers: [[RUNNING]] }, 'Running', '0/1', 0],
  ['a killed container', { containers: [[ended(137, 'OOMKilled'), { restarts: 1 }]] }, 'OOMKilled', '0/1', 1],
  ['an end without a reason', { containers: [[ended(3)]] }, 'ExitCode:3', '0/1', 0],
  ['an end by a signal without a reason', { containers: [[ended(0, undefined, 9)]] }, 'Signal:9', '0/1', 0],
  ['a job that is done', { phase: 'Succeeded', containers: [[ended(0, 'Completed')]] }, 'Completed', '0/1', 0],
  [
    'one container done and one ready',
    {
      conditions: [READY],
      containers: [[RUNNING, { ready: true }], [ended(0, 'Completed')]],
    },
    'Running',
    '1/2',
    0,
  ],
  ['the first container decides', { conditions: [READY], containers: [[ended(0, 'Completed')], [RUNNING, { ready: true }]] }, 'Running', '1/2', 0],
  ['one container done in a pod that is not ready', { containers: [[ended(0, 'Completed')], [RUNNING, { ready: true }]] }, 'NotReady', '1/2', 0],
  ['an evicted pod', { phase: 'Failed', reason: 'Evicted', containers: [] }, 'Evicted', '0/0', 0],
  ['a pod being deleted', { deletedAt: '2026-01-01T00:00:00Z' }, 'Terminating', '1/1', 0],
  [
    'a finished pod being deleted',
    {
      phase: 'Succeeded',
      deletedAt: '2026-01-01T00:00:00Z',
      containers: [[ended(0, 'Completed')]],
    },
    'Completed',
    '0/1',
    0,
  ],
  ['a pod being deleted on a lost node', { reason: 'NodeLost', deletedAt: '2026-01-01T00:00:00Z' }, 'Unknown', '1/1', 0],
  [
    'the second of two init containers',
    {
      phase: 'Pending',
      inits: [[ended(0, 'Completed')], [RUNNING]],
      containers: [[waiting('PodInitializing')]],
    },
    'Init:1/2',
    '0/1',
    0,
  ],
  [
    'init containers not begun',
    {
      phase: 'Pending',
      inits: [[waiting('PodInitializing')]],
      containers: [[waiting('PodInitializing')]],
    },
    'Init:0/1',
    '0/1',
    0,
  ],
  [
    'a failed init container',
    {
      phase: 'Pending',
      inits: [[ended(1, 'Error'), { restarts: 2 }]],
      containers: [[waiting('PodInitializing')]],
    },
    'Init:Error',
    '0/1',
    2,
  ],
  [
    'a failed init container without a reason',
    {
      phase: 'Pending',
      inits: [[ended(7)]],
      containers: [[waiting('PodInitializing')]],
    },
    'Init:ExitCode:7',
    '0/1',
    0,
  ],
  [
    'an init container killed by a signal',
    {
      phase: 'Pending',
      inits: [[ended(137, undefined, 9)]],
      containers: [[waiting('PodInitializing')]],
    },
    'Init:Signal:9',
    '0/1',
    0,
  ],
  [
    'an init container in a crash loop',
    {
      phase: 'Pending',
      inits: [[waiting('CrashLoopBackOff'), { restarts: 4 }]],
      containers: [[waiting('PodInitializing')]],
    },
    'Init:CrashLoopBackOff',
    '0/1',
    4,
  ],
  [
    'restarts of init containers, forgotten once they are done',
    {
      inits: [[ended(0, 'Completed'), { restarts: 5 }]],
      containers: [[RUNNING, { ready: true, restarts: 1 }]],
    },
    'Running',
    '1/1',
    1,
  ],
  [
    'a sidecar that counts as a container',
    {
      inits: [[RUNNING, { sidecar: true, started: true, ready: true, restarts: 2 }]],
      containers: [[RUNNING, { ready: true, restarts: 1 }]],
    },
    'Running',
    '2/2',
    3,
  ],
  ['a sidecar that has started but is not ready', { inits: [[RUNNING, { sidecar: true, started: true }]] }, 'Running', '1/2', 0],
  [
    'a sidecar that has not started',
    {
      phase: 'Pending',
      inits: [[RUNNING, { sidecar: true }]],
      containers: [[waiting('PodInitializing')]],
    },
    'Init:0/1',
    '0/2',
    0,
  ],
  [
    'a sidecar that crashes after initialization',
    {
      conditions: [INITIALIZED],
      inits: [[waiting('CrashLoopBackOff'), { sidecar: true, restarts: 3 }]],
    },
    'Init:CrashLoopBackOff',
    '1/2',
    3,
  ],
]

describe('the summary of a pod equals kubectl for', () => {
  it.each(cases)('%s', (_name, given, status, ready, restarts) => {
    const summary = summarizePod(podOf(given))
    expect([summary.status, `${summary.readyContainers}/${summary.totalContainers}`, summary.restarts]).toEqual([status, ready, restarts])
  })
})
