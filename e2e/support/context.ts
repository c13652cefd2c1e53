/** Where the three things under test are reached, without a path at the end. */
export interface Urls {
  api: string
  web: string
  dashboard: string
}

/** The cluster that the suite runs against. */
export interface ClusterContext {
  kubeconfig: string
  kubectlPath: string
  helmPath: string
  namespace: string
  urls: Urls
}

declare module 'vitest' {
  export interface ProvidedContext {
    urls: Urls
    cluster: ClusterContext
  }
}
