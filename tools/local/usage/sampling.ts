import type { ClusterSim } from '@todo-chatbot/cluster-sim'
import type { SupervisedService } from '../supervised-service.ts'
import { NODE_NAME } from '../control/node.ts'
import { NodeUsage } from './node-usage.ts'
import { ProcessUsage } from './process-usage.ts'

const INTERVAL_MS = 5000

/** Puts what the operating system says of the processes and of this machine into the cluster's metrics, every few seconds. */
export function startSampling(sim: ClusterSim, services: readonly SupervisedService[]): () => void {
  const processes = new ProcessUsage()
  const node = new NodeUsage()

  async function sample(): Promise<void> {
    sim.setNodeUsage(NODE_NAME, node.measure() ?? null)
    await Promise.all(services.map(async ({ runner, workload }) => {
      const usage = runner.process && await processes.measure(runner.process)
      const { name: pod, namespace = '' } = workload.pod.metadata
      sim.setUsage({ namespace, pod, container: runner.status.name }, usage ?? null)
    }))
  }

  void sample()
  const timer = setInterval(() => void sample(), INTERVAL_MS)
  return () => clearInterval(timer)
}
