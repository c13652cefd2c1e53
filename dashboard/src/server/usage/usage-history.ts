import type { UsageQuery, UsageSeries } from '../../shared/api.ts'
import type { UsageSample } from '../../shared/stream.ts'
import { decodeLevel, encodeLevel } from './level.ts'
import { Slots } from './slots.ts'

export type UsageColumns = Omit<UsageSeries, 'source' | 'requests' | 'limits' | 'containers' | 'pods'>

const FINE = { stepMs: 30_000, slots: 120, columns: 2 }
const COARSE = { stepMs: 300_000, slots: 288, columns: 4 }
const FINE_LENGTH = FINE.slots * FINE.columns
const CPU = 0
const MEMORY = 1
const CPU_MAX = 2
const MEMORY_MAX = 3
/** metrics-server measures each 15 to 60 s. */
const SLOTS_BACK = 4

/** Of the coarse slot that is open. */
interface OpenSlot {
  count: number
  cpuSum: number
  memorySum: number
  cpuMax: number
  memoryMax: number
}

const EMPTY_SLOT: OpenSlot = { count: 0, cpuSum: 0, memorySum: 0, cpuMax: 0, memoryMax: 0 }

/** A history as it is kept in a file. */
export interface HistoryState {
  levels: Uint16Array
  newestFine: number
  newestCoarse: number
  lastAtMs: number
  open: OpenSlot
}

/** Usage of one pod or workload in 2,784 bytes: the last hour each 30 s, the last day as average and maximum of 5 minutes. */
export class UsageHistory {
  readonly #levels: Uint16Array
  readonly #fine: Slots
  readonly #coarse: Slots
  readonly #open: OpenSlot
  #lastAtMs: number

  constructor(state?: HistoryState) {
    // A copy: what is read from a file is a view of all of its bytes.
    this.#levels = state?.levels.slice() ?? new Uint16Array(FINE_LENGTH + COARSE.slots * COARSE.columns)
    this.#fine = new Slots(this.#levels.subarray(0, FINE_LENGTH), FINE.columns, FINE.stepMs, state?.newestFine)
    this.#coarse = new Slots(this.#levels.subarray(FINE_LENGTH), COARSE.columns, COARSE.stepMs, state?.newestCoarse)
    this.#open = { ...EMPTY_SLOT, ...state?.open }
    this.#lastAtMs = state?.lastAtMs ?? Number.NEGATIVE_INFINITY
  }

  /** What `new UsageHistory` takes. */
  get state(): HistoryState {
    return {
      levels: this.#levels,
      newestFine: this.#fine.newest,
      newestCoarse: this.#coarse.newest,
      lastAtMs: this.#lastAtMs,
      open: this.#open,
    }
  }

  get lastAtMs(): number {
    return this.#lastAtMs
  }

  /** A sample that was recorded before, or is older than one that was, changes nothing; false for such a one. */
  record([cpuMillicores, memoryBytes, atMs]: UsageSample): boolean {
    if (atMs <= this.#lastAtMs)
      return false
    this.#lastAtMs = atMs
    this.#fine.open(atMs)
    this.#fine.write(CPU, encodeLevel(cpuMillicores))
    this.#fine.write(MEMORY, encodeLevel(memoryBytes))
    if (!this.#coarse.isOpen(atMs)) {
      this.#coarse.open(atMs)
      Object.assign(this.#open, EMPTY_SLOT)
    }
    this.#aggregate(cpuMillicores, memoryBytes)
    return true
  }

  /** Share of the last day in which something was measured, 0 to 1. */
  dayCoverage(nowMs: number): number {
    return this.#coarse.coverage(CPU, nowMs)
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
      lastSampleAt: Number.isFinite(this.#lastAtMs) ? new Date(this.#lastAtMs).toISOString() : null,
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
