import type { TestProject } from 'vitest/node'
import { clusterInfo, ensureCluster } from '../../tools/cluster/index.ts'
import '../support/context.ts'

/** The suite runs on the cluster that `npm run cluster -- up` makes; it stays up afterwards. */
export default async function setup(project: TestProject): Promise<void> {
  await ensureCluster()
  project.provide('cluster', await clusterInfo())
}
