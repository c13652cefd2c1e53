import type { ContainerRow, DeploymentRow, EventRow, PodRow, ReplicaSetRow, Termination } from '../rows.ts'

/** Rows for specs: whole and valid, with only the interesting fields given. */

const CREATED_AT = '2026-01-01T10:00:00Z'
const NAMESPACE = 'todo'

export function termination(fields: Partial<Termination> = {}): Termination {
  return {
    reason: 'Error',
    exitCode: 1,
    signal: null,
    finishedAt: '2026-01-01T10:30:00Z',
    ...fields,
  }
}

export function container(fields: Partial<ContainerRow> = {}): ContainerRow {
  return {
    name: 'backend',
    image: 'backend:v1.0.0',
    ready: true,
    state: 'running',
    reason: null,
    message: null,
    restarts: 0,
    lastTermination: null,
    requests: { cpuMillicores: 250, memoryBytes: 268_435_456 },
    limits: { cpuMillicores: 500, memoryBytes: 536_870_912 },
    ...fields,
  }
}

export function pod(fields: Partial<PodRow> = {}): PodRow {
  const name = fields.name ?? 'backend-5d4f8-x1'
  return {
    uid: `uid-${name}`,
    namespace: NAMESPACE,
    name,
    status: 'Running',
    readyContainers: 1,
    totalContainers: 1,
    restarts: 0,
    lastTermination: null,
    memoryBytesAtEnd: null,
    node: 'node-1',
    ip: '10.0.0.7',
    qos: 'Burstable',
    serviceAccount: 'default',
    createdAt: CREATED_AT,
    workload: { kind: 'Deployment', name: 'backend' },
    owner: { kind: 'ReplicaSet', name: 'backend-5d4f8' },
    requests: { cpuMillicores: 250, memoryBytes: 268_435_456 },
    limits: { cpuMillicores: 500, memoryBytes: 536_870_912 },
    containers: [container()],
    release: 'todo-chatbot',
    ...fields,
  }
}

export function deployment(fields: Partial<DeploymentRow> = {}): DeploymentRow {
  return {
    uid: 'uid-backend',
    namespace: NAMESPACE,
    name: 'backend',
    createdAt: CREATED_AT,
    generation: 2,
    observedGeneration: 2,
    desired: 1,
    updated: 1,
    ready: 1,
    available: 1,
    unavailable: 0,
    paused: false,
    revision: 1,
    progressDeadlineSeconds: 600,
    progressedAt: null,
    conditions: [],
    release: 'todo-chatbot',
    chart: 'backend-1.0.0',
    appVersion: '1.0.0',
    ...fields,
  }
}

export function replicaSet(fields: Partial<ReplicaSetRow> = {}): ReplicaSetRow {
  const name = fields.name ?? 'backend-5d4f8'
  return {
    uid: `uid-${name}`,
    namespace: NAMESPACE,
    name,
    deployment: 'backend',
    revision: 1,
    createdAt: CREATED_AT,
    desired: 1,
    ready: 1,
    available: 1,
    images: { backend: 'backend:v1.0.0' },
    configChecksums: { 'checksum/config': 'aaa' },
    changeCause: null,
    ...fields,
  }
}

export function event(fields: Partial<EventRow> = {}): EventRow {
  return {
    uid: `uid-${fields.reason ?? 'event'}`,
    namespace: NAMESPACE,
    type: 'Warning',
    reason: 'Unhealthy',
    message: 'Readiness probe failed: HTTP probe failed with statuscode: 503',
    count: 3,
    firstAt: '2026-01-01T10:01:00Z',
    lastAt: '2026-01-01T10:05:00Z',
    object: {
      kind: 'Pod',
      namespace: NAMESPACE,
      name: 'backend-5d4f8-x1',
      uid: 'uid-backend-5d4f8-x1',
    },
    container: null,
    ...fields,
  }
}
