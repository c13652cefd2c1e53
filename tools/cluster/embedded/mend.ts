import type { ClusterOptions } from '../provider.ts'
import type { ClusterPlan } from './plan.ts'
import type { Sandbox } from './sandbox.ts'
import { dirname } from 'node:path'
import { step } from '../../lib/progress.ts'
import { UserError } from '../../lib/user-error.ts'
import { binary } from '../binaries/index.ts'
import { isForwarding } from '../forwarding/index.ts'
import { interruption } from '../lib/interruption.ts'
import { requireFreePorts } from '../ports.ts'
import { rememberedPlan } from './remembered.ts'
import { requireRoomToMend } from './room.ts'
import { findSandbox } from './sandbox.ts'
import { bringUp, isServing } from './serve.ts'
import { startNode, SWITCH, writeFiles } from './start.ts'

function requireSameVersion({ name }: ClusterOptions, { program }: Sandbox): void {
  if (program !== binary('pause'))
    throw new UserError(`the cluster "${name}" runs programs of another version (${dirname(program)}): "npm run cluster -- down --name ${name}" removes it, then "up" makes a new one`)
}

/** Makes the sandboxes of nodes that have ended; the switch between the nodes and the disk of a node outlive them. */
async function restoreNodes(plan: ClusterPlan, networkSwitch: Sandbox): Promise<void> {
  for (const node of plan.nodes) {
    if (!await findSandbox(plan.stateFolder, node.name))
      await step(`starting the node ${node.name} again`, () => startNode(plan, networkSwitch, node))
  }
}

/** What would make mending fail without the cluster being to blame: the cluster is then left as it is. */
async function requireMeans(options: ClusterOptions, plan: ClusterPlan): Promise<void> {
  await requireRoomToMend(options)
  if (!await isForwarding(plan.stateFolder))
    await requireFreePorts(options.firstPort)
}

async function canBeMended(plan: ClusterPlan, networkSwitch: Sandbox, firstPort: number): Promise<boolean> {
  try {
    await writeFiles(plan)
    await restoreNodes(plan, networkSwitch)
    await bringUp(plan, firstPort)
    return true
  }
  catch (error) {
    interruption.throwIfAborted()
    if (!(error instanceof UserError))
      throw error
    console.log(`the cluster cannot be mended (${error.message}): replacing it`)
    return false
  }
}

/** Starts what has ended of a cluster whose network still stands; false when there is no such cluster, or it cannot be mended. */
export async function mend(options: ClusterOptions): Promise<boolean> {
  const plan = await rememberedPlan(options)
  const networkSwitch = plan && await findSandbox(plan.stateFolder, SWITCH)
  if (!networkSwitch)
    return false
  requireSameVersion(options, networkSwitch)
  if (await isServing(plan))
    return true
  await requireMeans(options, plan)
  console.log('a part of the cluster has ended: starting it again')
  return canBeMended(plan, networkSwitch, options.firstPort)
}
