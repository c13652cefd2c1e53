import type { Pod } from '@todo-chatbot/cluster-sim'
import { startClusterSim } from '@todo-chatbot/cluster-sim'
import { installScale, SCALE_NAMESPACE } from '../../tools/local/scale/install.ts'

/** An API server with many pods, on a port of its own. */
export interface BenchCluster {
  kubeconfig: string
  /** Names of all pods at this moment. */
  podNames: () => string[]
  /** Changes the status of a pod to so many restarts; false when the pod is gone. */
  restart: (pod: string, restarts: number) => Promise<boolean>
  close: () => Promise<void>
}

/** One in memory. */
export async function startSimCluster(podCount: number): Promise<BenchCluster> {
  const sim = await startClusterSim()
  const endScale = installScale(sim, podCount)
  const refOf = (name: string) => ({ kind: 'Pod', namespace: SCALE_NAMESPACE, name })
  return {
    kubeconfig: sim.kubeconfig(),
    podNames: () => sim.list<Pod>('Pod', SCALE_NAMESPACE).map(({ metadata }) => metadata.name),
    restart: async (name, restartCount) => {
      const pod = sim.get<Pod>(refOf(name))
      if (!pod)
        return false
      const containerStatuses = pod.status?.containerStatuses?.map(status => ({ ...status, restartCount }))
      sim.patch(refOf(name), { status: { containerStatuses } })
      return true
    },
    close: async () => {
      endScale()
      await sim.close()
    },
  }
}
