import type { ClusterState } from './state/cluster-state.ts'
import { RESOURCES } from '../shared/rows.ts'

/** Where the process stands between its start and its end. */
export class Lifecycle {
  #isDraining = false
  #wasSynced = false

  constructor(state: ClusterState) {
    state.onChange(() => {
      this.#wasSynced ||= RESOURCES.every(each => state.status[each].synced || state.status[each].access !== 'granted')
    })
  }

  /** Why no new client should come; null when it may. Once in sync, stale rows are told in the rows' status, not here. */
  get obstacle(): string | null {
    if (this.#isDraining)
      return 'stopping'
    return this.#wasSynced ? null : 'waiting for the first list of the cluster'
  }

  startDraining(): void {
    this.#isDraining = true
  }
}
