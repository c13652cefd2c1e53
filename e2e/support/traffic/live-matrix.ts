import type { Row } from '../../../tools/charts/traffic/matrix.ts'
import type { ClusterContext } from '../context.ts'
import type { StandIn, Target } from './stand-ins.ts'
import { MATRIX } from '../../../tools/charts/traffic/matrix.ts'
import { clusterTool } from '../kubectl.ts'
import { reaches, standInPods } from './stand-ins.ts'

/** Who can be connected to: addresses by the names of the matrix, and the ports that are served there. */
export type Reachable = Record<string, { host: string, ports: number[] }>

/** A cell of the matrix that can be tried with pods: somebody listens there, so that silence means a policy. */
export interface Cell { row: Row, name: string, target: Target }

/** Ports of the matrix that stand-ins listen on: all but the name server's. */
export const SERVED_PORTS = [...new Set(MATRIX.filter(({ protocol, port }) => protocol === 'TCP' && port !== 53).map(({ port }) => port))]

async function clusterServices({ kubectlPath, kubeconfig }: ClusterContext): Promise<Reachable> {
  const kubectl = clusterTool(kubectlPath, kubeconfig, 'kube-system')
  const dns = await kubectl.run('get', 'pods', '-l', 'k8s-app=kube-dns', '--field-selector=status.phase=Running', '--output=jsonpath={.items[0].status.podIP}')
  const apiServer = await kubectl.run('get', 'service', 'kubernetes', '--namespace=default', '--output=jsonpath={.spec.clusterIP}')
  return {
    ...(dns !== '' && { dns: { host: dns, ports: [53] } }),
    'API server': { host: apiServer, ports: [443] },
  }
}

/** The stand-ins, the cluster's DNS and its API server. */
export async function reachableOf(cluster: ClusterContext, standIns: Record<string, StandIn>): Promise<Reachable> {
  const namespaces = [...new Set(Object.values(standIns).map(({ namespace }) => namespace))]
  const pods = (await Promise.all(namespaces.map(namespace => standInPods(cluster, namespace)))).flat()
  const addresses = new Map(pods.map(({ metadata, status }) => [metadata.name, status.podIP]))
  return {
    ...Object.fromEntries(Object.entries(standIns).map(([name, standIn]) => [name, { host: addresses.get(standIn.name) ?? '', ports: SERVED_PORTS }])),
    ...await clusterServices(cluster),
  }
}

/** The cells between those who are here. */
export function liveCells(standIns: Record<string, StandIn>, reachable: Reachable): Cell[] {
  return MATRIX.filter(({ from, to, port }) => from in standIns && reachable[to]?.ports.includes(port)).map((row) => {
    const { from, to, port, protocol } = row
    return { row, name: `${from} -> ${to}:${port}/${protocol}`, target: { host: reachable[to]!.host, port, protocol } }
  })
}

/** The names of the cells that work now. */
export async function workingCells(cluster: ClusterContext, standIns: Record<string, StandIn>, cells: Cell[]): Promise<Set<string>> {
  const bySource = [...Map.groupBy(cells, ({ row }) => row.from)]
  const names = await Promise.all(bySource.map(async ([from, own]) => {
    const areReached = await reaches(cluster, standIns[from]!, own.map(({ target }) => target))
    return own.filter((_, index) => areReached[index]).map(({ name }) => name)
  }))
  return new Set(names.flat())
}
