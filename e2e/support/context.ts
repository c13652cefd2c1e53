import type { Urls } from '../../tools/cluster/check.ts'

export type { Urls } from '../../tools/cluster/check.ts'

/** The cluster that the suite runs against. */
export interface ClusterContext {
  /** Knows this cluster and no other, so that no call can reach the wrong one. */
  kubeconfig: string
  kubectlPath: string
  helmPath: string
  namespace: string
  urls: Urls
  /** Whether its nodes are namespaces of this machine, whose processes a test may look at and signal. */
  isEmbedded: boolean
  /** The context of the user's kubeconfig that it was chosen by. */
  context?: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    urls: Urls
    cluster: ClusterContext
    /** How long the soak takes; 0 when none is asked for. */
    soakMinutes: number
    churnMinutes: number
    /** How many requests each disturbance has to bear; 0 when no number is asked for. */
    loadRequests: number
  }
}
