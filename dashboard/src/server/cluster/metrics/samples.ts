import type { UsageSample } from '../../../shared/stream.ts'
import type { NodeMetrics, PodMetrics, ResourceQuantities } from '../wire.ts'
import { toBytes, toMillicores } from '../quantity.ts'

export interface PodSample {
  namespace: string
  name: string
  sample: UsageSample
}

/** A pod uses what its containers use together; null when one of them has no readable usage. */
export function readPodSample({ metadata, timestamp, containers }: PodMetrics): PodSample | null {
  const amounts = containers.map(each => amountsOf(each.usage))
  const atMs = Date.parse(timestamp)
  if (amounts.length === 0 || Number.isNaN(atMs))
    return null
  let cpu = 0
  let memory = 0
  for (const each of amounts) {
    if (each === null)
      return null
    cpu += each.cpu
    memory += each.memory
  }
  return {
    namespace: metadata.namespace,
    name: metadata.name,
    sample: [cpu, memory, atMs],
  }
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
