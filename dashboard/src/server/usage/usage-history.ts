import type { UsageQuery, UsageSeries } from '../../shared/api.ts'
import type { UsageSample } from '../../shared/stream.ts'
import { decodeLevel, encodeLevel } from './level.ts'
import { Slots } from './slots.ts'

export type UsageColumns = Omit<UsageSeries, 'source' | 'requests' | 'limits'>

const FINE = { stepMs: 30_000, slots: 120, columns: 2 }
const COARSE = { stepMs: 300_000, slots: 288, columns: 4 }
const FINE_LENGTH = FINE.slots * FINE.columns
const CPU = 0
const MEMORY = 1
const CPU_MAX = 2
const MEMORY_MAX = 3
/** metrics-server measures each 15 to 60 s. */
const SLOTS_BACK = 4

/** Usage of one pod or workload in 2,784 bytes: the last hour each 30 s, the last day as average and maximum of 5 minutes. */
export class UsageHistory {
  readonly #fine: Slots
  readonly #coarse: Slots
  #lastAtMs = Number.NEGATIVE_INFINITY
  /** Of the coarse slot that is open. */
  readonly #open = {
    count: 0,
    cpuSum: 0,
    memorySum: 0,
    cpuMax: 0,
    memoryMax: 0,
  }

  constructor() {
    const levels = new Uint16Array(FINE_LENGTH + COARSE.slots * COARSE.columns)
    this.#fine = new Slots(levels.subarray(0, FINE_LENGTH), FINE.columns, FINE.stepMs)
    this.#coarse = new Slots(levels.subarray(FINE_LENGTH), COARSE.columns, COARSE.stepMs)
  }

  get lastAtMs(): number {
    return this.#lastAtMs
  }

  /** A sample that was recorded before, or is older than one that was, changes nothing. */
  record([cpuMillicores, memoryBytes, atMs]: UsageSample): void {
    if (atMs <= this.#lastAtMs)
      return
    this.#lastAtMs = atMs
    this.#fine.open(atMs)
    this.#fine.write(CPU, encodeLevel(cpuMillicores))
    this.#fine.write(MEMORY, encodeLevel(memoryBytes))
    if (!this.#coarse.isOpen(atMs)) {
      this.#coarse.open(atMs)
      Object.assign(this.#open, {
        count: 0,
        cpuSum: 0,
        memorySum: 0,
        cpuMax: 0,
        memoryMax: 0,
      })
    }
    this.#aggregate(cpuMillicores, memoryBytes)
  }

  read(window: UsageQuery['window'], nowMs: number): UsageColumns {
    const slots = window === '1h'
      ? this.#fine
      : this.#coarse
    const range = slots.range(nowMs)
    const column = (index: number) => range.map(slot => decodeLevel(slots.read(index, slot)))
    const cpuMillicores = column(CPU)
    const memoryBytes = column(MEMORY)
    return {
      stepSeconds: slots.stepMs / 1000,
      times: range.map(slot => slot * slots.stepMs / 1000),
      cpuMillicores,
      memoryBytes,
      cpuMillicoresMax: window === '1h'
        ? cpuMillicores
        : column(CPU_MAX),
      memoryBytesMax: window === '1h'
        ? memoryBytes
        : column(MEMORY_MAX),
    }
  }

  /** Memory by the last sample before a moment, at most some slots back; null when there is none. Slots that began before `fromMs` do not count. */
  memoryBefore(atMs: number, fromMs: number): number | null {
    const slots = this.#fine
    const end = Math.floor(atMs / slots.stepMs)
    for (let slot = end - 1; slot >= end - SLOTS_BACK && slot * slots.stepMs >= fromMs; slot--) {
      const memoryBytes = decodeLevel(slots.read(MEMORY, slot))
      if (memoryBytes !== null)
        return memoryBytes
    }
    return null
  }

  #aggregate(cpuMillicores: number, memoryBytes: number): void {
    const open = this.#open
    open.count += 1
    open.cpuSum += cpuMillicores
    open.memorySum += memoryBytes
    open.cpuMax = Math.max(open.cpuMax, cpuMillicores)
    open.memoryMax = Math.max(open.memoryMax, memoryBytes)
    this.#coarse.write(CPU, encodeLevel(open.cpuSum / open.count))
    this.#coarse.write(MEMORY, encodeLevel(open.memorySum / open.count))
    this.#coarse.write(CPU_MAX, encodeLevel(open.cpuMax))
    this.#coarse.write(MEMORY_MAX, encodeLevel(open.memoryMax))
  }
}
