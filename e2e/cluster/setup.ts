import type { TestProject } from 'vitest/node'
import type { ContextCluster } from '../support/context-cluster.ts'
import process from 'node:process'
import { clusterInfo, down, ensureCluster, isClusterKnown } from '../../tools/cluster/index.ts'
import { ensurePostgresArchive } from '../../tools/images/postgres.ts'
import { keepFacts } from '../../tools/test/cluster/kept.ts'
import { fromEnvironment } from '../../tools/test/cluster/options.ts'
import { ensureHelm3 } from '../../tools/toolchain/index.ts'
import { chromiumPath } from '../support/chromium.ts'
import { reachContext } from '../support/context-cluster.ts'
import { isEmbedded, leftOut } from '../support/embedded-only.ts'
import { clusterFacts } from '../support/facts.ts'
import '../support/context.ts'

/** The cluster that is up, or one that is made and taken down again. */
async function reachOwn(): Promise<ContextCluster> {
  const wasThere = await isClusterKnown()
  await ensureCluster()
  return {
    cluster: { ...await clusterInfo(), isEmbedded: await isEmbedded({ only: [] }) },
    release: async () => wasThere ? undefined : down(),
  }
}

/** What specs need beside the cluster, before files that run side by side would make it twice, and in the time of their hooks. */
async function ensureTools(): Promise<void> {
  await chromiumPath()
  await ensureHelm3()
  await ensurePostgresArchive()
}

/** Reaches the cluster that the options name, and says which files mean nothing there. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const options = fromEnvironment(process.env)
  await ensureTools()
  const { cluster, release } = options.context === undefined ? await reachOwn() : await reachContext(options.context, options)
  project.provide('cluster', cluster)
  project.provide('soakMinutes', options.soakMinutes ?? 0)
  project.provide('churnMinutes', options.churnMinutes ?? 0)
  project.provide('loadRequests', options.requests ?? 0)
  await keepFacts(await clusterFacts(cluster))
  for (const { name, why } of await leftOut(options))
    console.log(`not run here: ${name}, which ${why}`)
  return release
}
