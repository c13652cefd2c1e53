import type { ClusterTestOptions } from '../../tools/test/cluster/options.ts'
import type { NotRun } from '../../tools/test/cluster/report.ts'
import { readCommandLine } from '../../tools/cluster/options.ts'
import { chooseProvider } from '../../tools/cluster/providers.ts'
import { readRecord } from '../../tools/cluster/state.ts'

/** Why a test is skipped that signals a process of a node. */
export const NODES_ELSEWHERE = 'signals a process of the node, and the nodes are not namespaces of this machine'

/** Spec files that mean nothing where the cluster is not the embedded one, and why. */
export const EMBEDDED_ONLY: Record<string, string> = {
  'lifecycle.spec.ts': 'tests the embedded cluster\'s own tooling',
  'hardening.spec.ts': 'tests the embedded cluster\'s own tooling',
  'three-nodes.spec.ts': 'makes an embedded cluster of its own',
}

/** Whether the suite runs, or would run, on the embedded cluster. */
export async function isEmbedded({ context }: ClusterTestOptions): Promise<boolean> {
  if (context !== undefined)
    return false
  const record = await readRecord(readCommandLine([]).name)
  // Where there is no way at all to have a cluster, bringing one up says so.
  const provider = record?.provider ?? (await chooseProvider(undefined).catch(() => undefined))?.name
  return provider === 'embedded'
}

/** The spec files that this run leaves out. */
export async function leftOut(options: ClusterTestOptions): Promise<NotRun[]> {
  return await isEmbedded(options)
    ? []
    : Object.entries(EMBEDDED_ONLY).map(([name, why]) => ({ name, why }))
}
