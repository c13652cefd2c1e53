import { rm } from 'node:fs/promises'
import { stopForwarding } from '../forwarding/index.ts'
import { removeCgroups } from './cgroups.ts'
import { disconnectHost } from './network.ts'
import { cgroupPrefixOf, clusterId, hostInterfaceOf } from './plan.ts'
import { destroySandboxes } from './sandbox.ts'

const REMOVAL_RETRIES = 5

/**
 * Removes all that a cluster has on this machine. It asks the machine and not our notes: whatever carries the cluster's name
 * goes, so it works after a crash at any point, and on a machine where there is nothing to remove.
 */
export async function tearDown(name: string, stateFolder: string): Promise<void> {
  const id = clusterId(name, stateFolder)
  await stopForwarding(stateFolder)
  await destroySandboxes(stateFolder)
  await disconnectHost(hostInterfaceOf(id))
  await removeCgroups(cgroupPrefixOf(id))
  // What the last process held may take the system a moment to let go of.
  await rm(stateFolder, { recursive: true, force: true, maxRetries: REMOVAL_RETRIES })
}
