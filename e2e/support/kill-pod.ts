import type { ClusterTool } from './kubectl.ts'
import type { Pod } from './pods.ts'
import { signalContainer } from './containers.ts'
import { isReady, podsOf } from './pods.ts'
import { waitFor } from './wait-for.ts'

/** How a pod was ended. */
export type Kill = 'SIGKILL' | 'deletion'

const containerOf = (pod: Pod): string => pod.status.containerStatuses[0]!.containerID

/** Takes a pod away without asking it: its container is killed with it. */
export async function deleteAtOnce(kubectl: ClusterTool, pod: Pod): Promise<void> {
  await kubectl.run('delete', 'pod', pod.metadata.name, '--grace-period=0', '--force', '--wait=false')
}

/** Kills the container from outside; its pod starts it again. */
export async function killContainer(pod: Pod): Promise<void> {
  await signalContainer(containerOf(pod), 'SIGKILL')
}

/** Ends one of the ready pods of a release, whichever, and gives how. Where its processes run on another machine it is deleted. */
export async function killAny(kubectl: ClusterTool, app: string, wanted: Kill): Promise<Kill> {
  const pod = await waitFor(`a ready pod of ${app}`, async () => {
    const ready = (await podsOf(kubectl, app)).filter(isReady)
    return ready[Math.floor(Math.random() * ready.length)]
  }, 60_000)
  const isKilled = wanted === 'SIGKILL' && await killContainer(pod).then(() => true, () => false)
  if (!isKilled)
    await deleteAtOnce(kubectl, pod)
  return isKilled ? 'SIGKILL' : 'deletion'
}
