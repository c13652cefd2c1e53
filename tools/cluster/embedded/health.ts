import type { Kubectl } from '../kubectl.ts'
import type { Health } from '../provider.ts'
import type { Daemon } from './daemons.ts'
import type { ClusterPlan } from './plan.ts'
import { isForwarding } from '../forwarding/index.ts'
import { describeLog } from '../lib/log-tail.ts'
import { daemonsOf, logFile } from './daemons.ts'
import { isHealthy } from './run-daemon.ts'
import { findSandbox } from './sandbox.ts'

async function daemonHealth(plan: ClusterPlan, daemon: Daemon): Promise<Health> {
  const sandbox = await findSandbox(plan.stateFolder, daemon.node.name)
  const isWell = sandbox !== undefined && await isHealthy(daemon, sandbox)
  const name = `${daemon.node.name}/${daemon.name}`
  return isWell
    ? { name, isHealthy: true, detail: 'answers' }
    : {
        name,
        isHealthy: false,
        detail: sandbox
          ? `does not answer; last fault in its log: ${await describeLog(logFile(plan, daemon))}`
          : 'its node does not run',
      }
}

/** What runs of the cluster, piece by piece. */
export async function clusterHealth(plan: ClusterPlan): Promise<Health[]> {
  const daemons = await Promise.all(daemonsOf(plan).map(daemon => daemonHealth(plan, daemon)))
  const forwards = await isForwarding(plan.stateFolder)
  return [
    ...daemons,
    {
      name: 'port forwarding',
      isHealthy: forwards,
      detail: forwards ? 'runs' : 'its process has ended',
    },
  ]
}

/** Whether the cluster's own pods serve: without them a daemon may answer and the cluster still be of no use. */
export async function areAddonsAvailable(kubectl: Kubectl): Promise<boolean> {
  const available = await kubectl('-n', 'kube-system', 'get', 'deployments', '-o', 'jsonpath={range .items[*]}{.metadata.name}={.status.availableReplicas} {end}')
  return ['coredns', 'metrics-server'].every(name => new RegExp(`\\b${name}=[1-9]`).test(available))
}
