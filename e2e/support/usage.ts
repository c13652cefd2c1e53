import type { ClusterTool } from './kubectl.ts'
import { toBytes, toMillicores } from '../../dashboard/src/server/cluster/quantity.ts'
import { waitFor } from './wait-for.ts'

const SAMPLE_TIMEOUT_MS = 120_000

/** What one pod used in the last window of metrics-server. */
export interface Usage { cpuMillicores: number, memoryBytes: number }

/** One look at metrics-server: usage by the name of the pod, and the time of each figure. */
export interface Sample { times: Record<string, string>, usages: Record<string, Usage> }

interface PodMetrics { metadata: { name: string }, timestamp: string, containers: { usage: { cpu: string, memory: string } }[] }

const sum = (values: (number | null)[]): number => values.reduce<number>((total, value) => total + (value ?? 0), 0)

async function look(kubectl: ClusterTool, namespace: string): Promise<Sample> {
  const { items } = JSON.parse(await kubectl.run('get', '--raw', `/apis/metrics.k8s.io/v1beta1/namespaces/${namespace}/pods`)) as { items: PodMetrics[] }
  return {
    times: Object.fromEntries(items.map(({ metadata, timestamp }) => [metadata.name, timestamp])),
    usages: Object.fromEntries(items.map(({ metadata, containers }) => [metadata.name, {
      cpuMillicores: sum(containers.map(({ usage }) => toMillicores(usage.cpu))),
      memoryBytes: sum(containers.map(({ usage }) => toBytes(usage.memory))),
    }])),
  }
}

/** The next figures of metrics-server: of every one of these pods newer ones than those of the former sample. */
export function nextSample(kubectl: ClusterTool, namespace: string, pods: string[], former?: Sample): Promise<Sample> {
  return waitFor('new figures of metrics-server', async () => {
    const sample = await look(kubectl, namespace)
    return pods.every(pod => sample.times[pod] !== undefined && sample.times[pod] !== former?.times[pod]) ? sample : undefined
  }, SAMPLE_TIMEOUT_MS)
}
