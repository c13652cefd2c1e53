import type { KubernetesClient } from '../cluster/connection/client.ts'
import type { FaultName } from './faults.ts'
import type { SuiteTime } from './suite-time.ts'

/** A fault on command. */
export interface FaultSwitch {
  begin: () => Promise<void> | void
  /** Absent for faults that are over as soon as they have begun. */
  end?: () => Promise<void> | void
}

/** An API server that the suite is run against; pods are those of one namespace or cluster that nobody else writes to. */
export interface ApiServer {
  client: KubernetesClient
  time: SuiteTime
  /** Where the pods are; without it the cluster has no others. */
  namespace?: string
  addPod: (name: string) => Promise<void> | void
  removePod: (name: string) => Promise<void> | void
  /** The truth, asked past all faults. */
  podNames: () => Promise<string[]> | string[]
  /** At least those that its kind names. */
  faults: { [F in FaultName]?: FaultSwitch }
  close: () => Promise<void>
}

export interface ApiServerOptions {
  /** Pods that are there from the beginning. */
  podCount: number
  /** How far the server's clock is ahead of ours. */
  clockSkewMs: number
}

/** How a kind of API server is started, and what can be asked of it. */
export interface ApiServerKind {
  name: string
  start: (options: ApiServerOptions) => Promise<ApiServer>
  /** The faults that it can be made to have; the suite leaves the others out. */
  faults: readonly FaultName[]
  /** Enough for lists of two pages where that is cheap. */
  podCount: number
  /** How many pods may vanish at once. */
  burstCount: number
  hasClockOfItsOwn: boolean
  /** The longest that a fault lasts where nobody can make time pass faster. */
  longestMs?: number
}
