import type { ClusterSim, Pod, Usage } from '@todo-chatbot/cluster-sim'

const INTERVAL_MS = 15_000
const CPU_SWING = 0.4
const MEMORY_SWING = 0.05

interface UsedPod {
  pod: Pod
  usage: Usage | undefined
}

function near(value: number, swing: number): number {
  return value * (1 + swing * (Math.random() * 2 - 1))
}

/** Usage of pods that no process stands behind: near what is given, a little different each time. */
export function startWandering(sim: ClusterSim, pods: () => Iterable<UsedPod>): () => void {
  function sample(): void {
    for (const { pod: { metadata, spec }, usage } of pods()) {
      const container = spec.containers[0]?.name
      if (usage && container !== undefined) {
        sim.setUsage({ namespace: metadata.namespace ?? 'default', pod: metadata.name, container }, {
          cpuMillicores: near(usage.cpuMillicores, CPU_SWING),
          memoryBytes: near(usage.memoryBytes, MEMORY_SWING),
        })
      }
    }
  }
  sample()
  const timer = setInterval(sample, INTERVAL_MS)
  return () => clearInterval(timer)
}
