import type { ProcessInfo } from '../../tools/cluster/lib/processes.ts'
import { basename } from 'node:path'
import { findSandbox, processesIn } from '../../tools/cluster/embedded/sandbox.ts'
import { findForwarders } from '../../tools/cluster/forwarding/index.ts'
import { killProcess } from '../../tools/cluster/lib/processes.ts'
import { stateFolder } from '../../tools/cluster/state.ts'

async function sandboxOf(cluster: string, node: string) {
  const sandbox = await findSandbox(stateFolder(cluster), node)
  if (!sandbox)
    throw new Error(`the node ${node} of ${cluster} does not run on this machine`)
  return sandbox
}

/** Ends every process of a node of an embedded cluster at once, as when a machine loses its power. */
export async function killNode(cluster: string, node: string): Promise<void> {
  await killProcess((await sandboxOf(cluster, node)).holder)
}

/** The process of a daemon on a node of an embedded cluster. */
export async function daemonOn(cluster: string, node: string, daemon: string): Promise<ProcessInfo> {
  const found = (await processesIn(await sandboxOf(cluster, node))).find(({ args }) => basename(args[0] ?? '') === daemon)
  if (!found)
    throw new Error(`${daemon} does not run on ${node}`)
  return found
}

/** The process that leads ports of this machine to an embedded cluster. */
export async function forwarderOf(cluster: string): Promise<ProcessInfo> {
  const [found] = await findForwarders(stateFolder(cluster))
  if (!found)
    throw new Error(`no ports lead to ${cluster}`)
  return found
}
