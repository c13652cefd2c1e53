export type ProviderName = 'minikube' | 'kind' | 'embedded'

/** What a person asks for. */
export interface ClusterOptions {
  name: string
  nodes: number
  /** The first of the three ports of this machine that lead to NodePorts 30000 to 30002. */
  firstPort: number
}

/** A part of a cluster and whether it does its work. */
export interface Health {
  name: string
  isHealthy: boolean
  detail: string
}

/** A way to have a Kubernetes cluster on this machine. */
export interface ClusterProvider {
  readonly name: ProviderName
  /** Whether this machine has what the provider cannot fetch itself. */
  isAvailable: () => Promise<boolean>
  /**
   * Brings the cluster up, or mends it, or does nothing to one that is healthy.
   * `claim` is called before a new cluster is begun: from then on what is there is ours to remove when it cannot be finished.
   * A cluster that was there before and is only mended is never claimed.
   */
  up: (options: ClusterOptions, claim: () => Promise<void>) => Promise<void>
  /** Makes the images of these archives available to the nodes. */
  loadImages: (options: ClusterOptions, archives: string[]) => Promise<void>
  status: (options: ClusterOptions) => Promise<Health[]>
  /** Leaves nothing behind; also after an `up` that was cut off half way. */
  down: (options: ClusterOptions) => Promise<void>
  /** The file with the way in, in a folder of ours: the user's own kubeconfig is never touched. */
  kubeconfig: (options: ClusterOptions) => string
}
