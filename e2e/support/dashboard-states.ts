import type { ClusterSim } from '@todo-chatbot/cluster-sim'
import { startClusterSim } from '@todo-chatbot/cluster-sim'
import { installDemo } from '../../tools/local/demo/install.ts'
import { startDashboardProcess } from './dashboard-process.ts'

/** What a dashboard may stand before. */
export type DashboardState = 'broken' | 'empty' | 'denied' | 'stale'

const TOKEN = 'without-rights'
const STRANGER = { username: 'system:serviceaccount:default:without-rights', rules: [] }

export interface DashboardInState { url: string, close: () => Promise<void> }

async function startSim(state: DashboardState): Promise<{ sim: ClusterSim, end: () => void }> {
  const sim = await startClusterSim(state === 'denied' ? { users: { [TOKEN]: STRANGER } } : {})
  return {
    sim,
    end: state === 'empty' ? () => {} : installDemo(sim, new Date()),
  }
}

/** The built dashboard before a cluster in which every workload is broken, nothing is there, nothing may be read, or which has gone away. */
export async function startDashboardIn(state: DashboardState): Promise<DashboardInState> {
  const { sim, end } = await startSim(state)
  const dashboard = await startDashboardProcess(sim.kubeconfig(state === 'denied' ? { token: TOKEN } : {}))
  if (state === 'stale')
    sim.faults.refuseConnections(true)
  return {
    url: dashboard.url,
    async close() {
      end()
      await dashboard.close()
      await sim.close()
    },
  }
}
