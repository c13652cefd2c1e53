import type { BenchCluster } from './cluster.ts'

/** What a figure is measured on. */
export interface Measured {
  cluster: BenchCluster
  podCount: number
  /** What the line of a figure begins with: "dashboard page", and where it is not the simulated cluster, on what. */
  name: string
}
