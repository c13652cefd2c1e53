import type { Usage } from '@todo-chatbot/cluster-sim'
import type { CpuInfo } from 'node:os'
import { cpus, freemem, totalmem } from 'node:os'
import { cpuMillicores } from './reading.ts'

export function busyMs(all: readonly Pick<CpuInfo, 'times'>[]): number {
  return all.reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0)
}

/** Measures this machine. */
export class NodeUsage {
  #former: { cpuMs: number, atMs: number } | undefined

  measure(): Usage | undefined {
    const next = {
      cpuMs: busyMs(cpus()),
      atMs: performance.now(),
    }
    const cpu = cpuMillicores(this.#former, next.cpuMs, next.atMs)
    this.#former = next
    return cpu === undefined
      ? undefined
      : { cpuMillicores: cpu, memoryBytes: totalmem() - freemem() }
  }
}
