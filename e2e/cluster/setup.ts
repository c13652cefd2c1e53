import type { TestProject } from 'vitest/node'
import { clusterInfo, down, ensureCluster, isClusterKnown } from '../../tools/cluster/index.ts'
import '../support/context.ts'

/** Runs on the cluster that is up, or makes one and takes it down again. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const wasThere = await isClusterKnown()
  await ensureCluster()
  project.provide('cluster', await clusterInfo())
  return wasThere ? undefined : () => down()
}
