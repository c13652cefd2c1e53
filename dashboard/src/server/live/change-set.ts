import type { Resource } from '../../shared/rows.ts'
import type { Change } from '../state/cluster-state.ts'
import { byResource, RESOURCES } from '../../shared/rows.ts'

/** What is remembered of a changed row. */
export interface RowChange {
  /** null for what is in none. */
  namespace: string | null
  /** A bit for each column that changed. */
  columns: number
}

/** Names of what changed, without values: a reader sends what is true when it reads, so merging sets loses nothing. */
export class ChangeSet {
  /** By uid. */
  readonly rows = byResource<Record<Resource, Map<string, RowChange>>>(() => new Map())
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
      case 'row': this.#addRow(this.rows[change.resource], change.uid, change)
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
      other.rows[resource].forEach((change, uid) => this.#addRow(this.rows[resource], uid, change))
    other.status.forEach(each => this.status.add(each))
    other.podUsage.forEach(each => this.podUsage.add(each))
    other.nodeUsage.forEach(each => this.nodeUsage.add(each))
    this.metrics ||= other.metrics
  }

  #addRow(rows: Map<string, RowChange>, uid: string, { namespace, columns }: RowChange): void {
    rows.set(uid, { namespace, columns: columns | (rows.get(uid)?.columns ?? 0) })
  }
}
