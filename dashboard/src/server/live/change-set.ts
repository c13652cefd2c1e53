import type { Resource } from '../../shared/rows.ts'
import type { Change } from '../state/cluster-state.ts'
import { RESOURCES } from '../../shared/rows.ts'

/** Names of what changed, without values: a reader sends what is true when it reads, so merging sets loses nothing. */
export class ChangeSet {
  /** Namespace by uid; null for what is in none. */
  readonly rows: Record<Resource, Map<string, string | null>> = {
    pods: new Map(),
    deployments: new Map(),
    replicasets: new Map(),
    nodes: new Map(),
    events: new Map(),
  }

  readonly status = new Set<Resource>()
  readonly podUsage = new Set<string>()
  readonly nodeUsage = new Set<string>()
  metrics = false

  get size(): number {
    const rows = RESOURCES.reduce((sum, resource) => sum + this.rows[resource].size, 0)
    return rows + this.status.size + this.podUsage.size + this.nodeUsage.size + Number(this.metrics)
  }

  add(change: Change): void {
    switch (change.part) {
      case 'row': this.rows[change.resource].set(change.uid, change.namespace)
        break
      case 'status': this.status.add(change.resource)
        break
      case 'podUsage': this.podUsage.add(change.uid)
        break
      case 'nodeUsage': this.nodeUsage.add(change.name)
        break
      case 'metrics': this.metrics = true
        break
    }
  }

  merge(other: ChangeSet): void {
    for (const resource of RESOURCES)
      other.rows[resource].forEach((namespace, uid) => this.rows[resource].set(uid, namespace))
    other.status.forEach(each => this.status.add(each))
    other.podUsage.forEach(each => this.podUsage.add(each))
    other.nodeUsage.forEach(each => this.nodeUsage.add(each))
    this.metrics ||= other.metrics
  }
}
