import type { UsageSample } from '../../../shared/stream.ts'
import type { NodeMetrics, PodMetrics, ResourceQuantities } from '../wire.ts'
import { toBytes, toMillicores } from '../quantity.ts'

export interface PodSample {
  namespace: string
  name: string
  sample: UsageSample
  containers: ContainerSample[]
}

export type ContainerSample = [name: string, cpuMillicores: number, memoryBytes: number]

/** A pod uses what its containers use together; null when one of them has no readable usage. */
export function readPodSample({ metadata, timestamp, containers }: PodMetrics): PodSample | null {
  const samples: ContainerSample[] = []
  const atMs = Date.parse(timestamp)
  for (const { name, usage } of containers) {
    const amounts = amountsOf(usage)
    if (amounts === null)
      return null
    samples.push([name, amounts.cpu, amounts.memory])
  }
  if (samples.length === 0 || Number.isNaN(atMs))
    return null
  return {
    namespace: metadata.namespace,
    name: metadata.name,
    sample: [total(samples.map(([, cpu]) => cpu)), total(samples.map(([, , memory]) => memory)), atMs],
    containers: samples,
  }
}

function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0)
}

export function readNodeSample({ timestamp, usage }: NodeMetrics): UsageSample | null {
  const amounts = amountsOf(usage)
  const atMs = Date.parse(timestamp)
  return amounts === null || Number.isNaN(atMs)
    ? null
    : [amounts.cpu, amounts.memory, atMs]
}

function amountsOf(usage: ResourceQuantities): { cpu: number, memory: number } | null {
  const cpu = toMillicores(usage.cpu)
  const memory = toBytes(usage.memory)
  return cpu === null || memory === null
    ? null
    : { cpu, memory }
}
