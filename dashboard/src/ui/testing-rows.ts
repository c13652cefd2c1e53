import type { NodeRow, PodRow } from '../shared/rows.ts'
import type { MetricsStatus, ResourceStatus, ResourceStatuses, Snapshot, UsageSample } from '../shared/stream.ts'
import { byResource } from '../shared/rows.ts'

export { container, deployment as deploymentRow, event as eventRow, pod as podRow, replicaSet as replicaSetRow, termination } from '../shared/testing/rows.ts'
export { deltaText, snapshotText } from '../shared/testing/wire.ts'

const MEBIBYTE = 1_048_576

/** A time so many seconds before now, as the API writes it. */
export function ago(seconds: number): string {
  return new Date(Date.now() - seconds * 1000).toISOString()
}

export function nodeRow(fields: Partial<NodeRow> = {}): NodeRow {
  const name = fields.name ?? 'node-1'
  return {
    uid: `uid-${name}`,
    name,
    ready: true,
    unschedulable: false,
    conditions: [],
    allocatable: { cpuMillicores: 4000, memoryBytes: 8192 * MEBIBYTE, pods: 110 },
    kubeletVersion: 'v1.36.0',
    createdAt: ago(86_400),
    ...fields,
  }
}

export function sample(cpuMillicores: number, memoryMebibytes: number): UsageSample {
  return [
    cpuMillicores,
    memoryMebibytes * MEBIBYTE,
    Date.now(),
  ]
}

export function resourceStatus(fields: Partial<ResourceStatus> = {}): ResourceStatus {
  return {
    synced: true,
    lastEventAt: ago(1),
    staleSince: null,
    lastError: null,
    access: 'granted',
    ...fields,
  }
}

export function resourceStatuses(fields: Partial<ResourceStatuses> = {}): ResourceStatuses {
  return {
    ...byResource<ResourceStatuses>(() => resourceStatus()),
    ...fields,
  }
}

export function metricsStatus(fields: Partial<MetricsStatus> = {}): MetricsStatus {
  return {
    source: 'metrics-server',
    available: true,
    lastSampleAt: ago(5),
    lastError: null,
    intervalSeconds: 15,
    ...fields,
  }
}

type SnapshotFields = Partial<Omit<Snapshot, 'rows'>> & { rows?: Partial<Snapshot['rows']> }

export function snapshot({ rows, ...fields }: SnapshotFields = {}): Snapshot {
  return {
    scope: 'cluster',
    namespace: null,
    status: resourceStatuses(),
    metrics: metricsStatus(),
    podUsage: {},
    nodeUsage: {},
    rows: {
      ...byResource<Snapshot['rows']>(() => []),
      ...rows,
    },
    ...fields,
  }
}

export function podNames(count: number): PodRow['name'][] {
  return Array.from({ length: count }, (_, index) => `pod-${String(index).padStart(5, '0')}`)
}
