import type { ContainerRow, EventRow, PodRow } from '../rows.ts'
import { container, pod } from './rows.ts'

/** Rows as a cluster of some size has them: names of 50 characters, two containers, images of a registry. */

const NAMESPACE = 'todo-production'
const HASH_LENGTH = 10
const PODS_PER_WORKLOAD = 10
const NODES = 100
const IMAGES = ['registry.example.com/platform/todo-chatbot-backend:v1.14.2', 'registry.example.com/observability/otel-collector-contrib:0.139.0']

export const BACK_OFF = 'CrashLoopBackOff'

/** Digits that look like those of a uid or a pod's suffix, the same in each run. */
function digits(seed: number, length: number): string {
  let text = ''
  for (let state = seed + 1; text.length < length; state = Math.imul(state ^ (state >>> 15), 0x2C1B3C6D) + 0x1234567)
    text += (state >>> 0).toString(16)
  return text.slice(0, length)
}

function uidOf(index: number): string {
  return digits(index, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

export function realisticPod(index: number, fields: Partial<PodRow> = {}): PodRow {
  const workload = `payments-reconciliation-worker-${String(Math.floor(index / PODS_PER_WORKLOAD)).padStart(3, '0')}`
  const owner = `${workload}-${digits(index - index % PODS_PER_WORKLOAD, HASH_LENGTH - 1)}`
  return pod({
    uid: uidOf(index),
    namespace: NAMESPACE,
    name: `${owner}-${digits(index + 7, 5)}`,
    node: `ip-10-0-${index % NODES}-17.eu-central-1.compute.internal`,
    ip: `10.42.${index >> 8 & 255}.${index & 255}`,
    qos: 'Burstable',
    serviceAccount: workload,
    createdAt: `2026-01-01T10:00:${String(index % 60).padStart(2, '0')}Z`,
    workload: { kind: 'Deployment', name: workload },
    owner: { kind: 'ReplicaSet', name: owner },
    readyContainers: 2,
    totalContainers: 2,
    containers: IMAGES.map((image, position) => container({ name: ['backend', 'telemetry'][position] ?? '', image })),
    release: 'todo-production',
    ...fields,
  })
}

/** The same pod after its first container ended and waits to be started again, as a kubelet tells it. */
export function crashed(row: PodRow, restarts: number): PodRow {
  const lastTermination = {
    reason: 'OOMKilled',
    exitCode: 137,
    signal: 9,
    finishedAt: '2026-01-01T11:30:05Z',
  }
  const [first, ...others] = row.containers
  const waiting: ContainerRow = {
    ...container(first),
    ready: false,
    state: 'waiting',
    reason: BACK_OFF,
    message: `back-off 5m0s restarting failed container=backend pod=${row.name}_${row.namespace}(${row.uid})`,
    restarts,
    lastTermination,
  }
  return {
    ...row,
    status: BACK_OFF,
    readyContainers: 1,
    restarts,
    lastTermination,
    memoryBytesAtEnd: 266_338_304,
    containers: [waiting, ...others],
  }
}

export function realisticEvent(index: number): EventRow {
  const about = realisticPod(index)
  return {
    uid: uidOf(index + 100_000),
    namespace: about.namespace,
    type: 'Warning',
    reason: 'BackOff',
    message: `Back-off restarting failed container backend in pod ${about.name}_${about.namespace}(${about.uid})`,
    count: 14,
    firstAt: '2026-01-01T10:01:00Z',
    lastAt: '2026-01-01T11:30:00Z',
    container: 'backend',
    object: {
      kind: 'Pod',
      namespace: about.namespace,
      name: about.name,
      uid: about.uid,
    },
  }
}
