import type { PodRow, Resource, RowsByResource } from '../../shared/rows.ts'
import type { MetricsStatus, ResourceStatus, ResourceStatuses, UsageSample } from '../../shared/stream.ts'
import type { Samples } from '../cluster/metrics/poller.ts'
import type { PodSample } from '../cluster/metrics/samples.ts'
import { ROW_CODECS } from '../../shared/codec/columns/index.ts'
import { byResource } from '../../shared/rows.ts'
import { UsageBook } from '../usage/usage-book.ts'
import { RowTable } from './row-table.ts'

export type Tables = { [R in Resource]: RowTable<RowsByResource[R]> }

/** What can change, by name: listeners read the new value from the state. */
export type Change
  = | { part: 'row', resource: Resource, uid: string, namespace: string | null, columns: number }
    | { part: 'status', resource: Resource }
    | { part: 'metrics' }
    | { part: 'podUsage', uid: string }
    | { part: 'nodeUsage', name: string }

const UNKNOWN: ResourceStatus = {
  synced: false,
  lastEventAt: null,
  staleSince: null,
  lastError: null,
  access: 'granted',
}

/** Everything the dashboard knows of the cluster; changes are told one by one, by name. */
export class ClusterState {
  readonly tables: Tables
  readonly status: ResourceStatuses = byResource(() => UNKNOWN)
  /** By pod uid. */
  readonly podUsage = new Map<string, UsageSample>()
  /** By node name. */
  readonly nodeUsage = new Map<string, UsageSample>()
  readonly usage = new UsageBook()
  metrics: MetricsStatus
  #listeners: ((change: Change) => void)[] = []

  constructor(metrics: MetricsStatus) {
    this.metrics = metrics
    this.tables = byResource<Tables>(resource => this.#table(resource))
  }

  /** Where there is a pod, or something that could have one. */
  namespaces(): string[] {
    const { pods, deployments, statefulsets, daemonsets } = this.tables
    return [...new Set([...pods.values(), ...deployments.values(), ...statefulsets.values(), ...daemonsets.values()].map(row => row.namespace))]
  }

  onChange(listener: (change: Change) => void): void {
    this.#listeners.push(listener)
  }

  setStatus(resource: Resource, status: ResourceStatus): void {
    this.status[resource] = status
    this.#tell({ part: 'status', resource })
  }

  setMetrics(metrics: MetricsStatus): void {
    this.metrics = metrics
    this.#tell({ part: 'metrics' })
  }

  /** Joins samples to pods by namespace and name; a sample from before the pod was made belongs to one that had its name. */
  addSamples({ pods, nodes }: Samples, nowMs: number): void {
    const byName = new Map([...this.tables.pods.values()].map(pod => [`${pod.namespace}/${pod.name}`, pod]))
    const samples = new Map<PodRow, PodSample>()
    for (const each of pods) {
      const pod = byName.get(`${each.namespace}/${each.name}`)
      if (pod && each.sample[2] >= Date.parse(pod.createdAt))
        samples.set(pod, each)
    }
    this.usage.record({ pods: samples, nodes }, nowMs)
    for (const [{ uid }, { sample }] of samples) {
      if (this.podUsage.get(uid)?.[2] === sample[2])
        continue
      this.podUsage.set(uid, sample)
      this.#tell({ part: 'podUsage', uid })
    }
    for (const [name, sample] of nodes) {
      if (this.nodeUsage.get(name)?.[2] === sample[2])
        continue
      this.nodeUsage.set(name, sample)
      this.#tell({ part: 'nodeUsage', name })
    }
  }

  #table<R extends Resource>(resource: R): RowTable<RowsByResource[R]> {
    const table: RowTable<RowsByResource[R]> = new RowTable(ROW_CODECS[resource], (row, columns) => {
      const isGone = table.get(row.uid) === undefined
      if (isGone)
        this.#forgetUsage(resource, row)
      this.#tell({
        part: 'row',
        resource,
        uid: row.uid,
        columns,
        namespace: 'namespace' in row
          ? row.namespace
          : null,
      })
    })
    return table
  }

  #forgetUsage(resource: Resource, row: { uid: string, name?: string }): void {
    if (resource === 'pods')
      this.podUsage.delete(row.uid)
    if (resource === 'nodes')
      this.nodeUsage.delete(row.name ?? '')
  }

  #tell(change: Change): void {
    this.#listeners.forEach(listener => listener(change))
  }
}
