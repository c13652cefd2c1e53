import type { ClusterTool } from './kubectl.ts'
import { waitFor } from './wait-for.ts'

/** The part of a pod that the suite reads. */
export interface Pod {
  metadata: { name: string, creationTimestamp: string, annotations?: Record<string, string>, deletionTimestamp?: string }
  spec: { nodeName: string }
  status: {
    phase: string
    conditions: { type: string, status: string, lastTransitionTime: string }[]
    containerStatuses: {
      containerID: string
      ready: boolean
      restartCount: number
      lastState: { terminated?: { reason: string, exitCode: number } }
    }[]
  }
}

/** The pods of a release, without those that are going away. */
export async function podsOf(kubectl: ClusterTool, app: string): Promise<Pod[]> {
  const { items } = await kubectl.json<{ items: Pod[] }>('get', 'pods', '-l', `app=${app}`)
  return items.filter(pod => !pod.metadata.deletionTimestamp)
}

/** Waits until a release of one replica has one pod: the one before still answers, with its own settings, until its preStop wait is over. */
export async function untilAlone(kubectl: ClusterTool, app: string): Promise<void> {
  await waitFor('the pod before to be gone', async () => (await kubectl.run('get', 'pods', '-l', `app=${app}`, '-o', 'name')).split('\n').length === 1 || undefined)
}

export const isReady = (pod: Pod): boolean => pod.status.conditions.some(({ type, status }) => type === 'Ready' && status === 'True')

/** Seconds from the creation of the pod to the first time it was ready after its last change. */
export function secondsToReady(pod: Pod): number {
  const ready = pod.status.conditions.find(({ type }) => type === 'Ready')
  return (Date.parse(ready?.lastTransitionTime ?? '') - Date.parse(pod.metadata.creationTimestamp)) / 1000
}
