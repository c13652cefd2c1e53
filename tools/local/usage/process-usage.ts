import type { Usage } from '@todo-chatbot/cluster-sim'
import type { Reading } from './reading.ts'
import process from 'node:process'
import { readOnLinux } from './linux.ts'
import { readByPs } from './posix.ts'
import { cpuMillicores } from './reading.ts'
import { readByPowerShell } from './windows.ts'

const READERS: Partial<Record<NodeJS.Platform, (pid: number) => Promise<Reading>>> = { linux: readOnLinux, win32: readByPowerShell }

/** What a younger process uses says nothing about it. */
const MIN_AGE_MS = 1000

/** Measures processes by what the operating system says of them. */
export class ProcessUsage {
  readonly #read = READERS[process.platform] ?? readByPs
  readonly #former = new Map<number, { cpuMs: number, atMs: number }>()

  /** Undefined for a process that is gone or has only begun: no sample is not zero. The first sample is over the time since its start. */
  async measure({ pid, startedAt }: { pid: number, startedAt: Date }): Promise<Usage | undefined> {
    const reading = await this.#read(pid).catch(() => undefined)
    const former = this.#former.get(pid) ?? { cpuMs: 0, atMs: startedAt.getTime() }
    this.#former.delete(pid)
    if (!reading || !Number.isFinite(reading.memoryBytes) || !Number.isFinite(reading.cpuMs))
      return undefined
    const atMs = Date.now()
    if (atMs - startedAt.getTime() < MIN_AGE_MS)
      return undefined
    this.#former.set(pid, { cpuMs: reading.cpuMs, atMs })
    const cpu = cpuMillicores(former, reading.cpuMs, atMs)
    return cpu === undefined
      ? undefined
      : { cpuMillicores: cpu, memoryBytes: reading.memoryBytes }
  }
}
