import { NO_SAMPLE } from './level.ts'

const NONE = -1

/** A ring of time slots over columns that lie one after the other in a shared array. */
export class Slots {
  readonly stepMs: number
  readonly #levels: Uint16Array
  readonly #columns: number
  readonly #count: number
  #newest: number

  constructor(levels: Uint16Array, columns: number, stepMs: number, newest = NONE) {
    this.#levels = levels
    this.#columns = columns
    this.#count = levels.length / columns
    this.stepMs = stepMs
    this.#newest = newest
  }

  /** Number of the newest slot since the epoch. */
  get newest(): number {
    return this.#newest
  }

  /** How many of the slots up to a moment have a sample in a column, of all. */
  coverage(column: number, nowMs: number): number {
    return this.range(nowMs).filter(slot => this.read(column, slot) !== NO_SAMPLE).length / this.#count
  }

  /** Opens the slot of a moment, leaving those in between empty; false when it is too late for that moment. */
  open(atMs: number): boolean {
    const slot = Math.floor(atMs / this.stepMs)
    if (slot < this.#newest)
      return false
    for (let next = Math.max(this.#newest + 1, slot - this.#count + 1); next <= slot; next++)
      this.#clear(next)
    this.#newest = slot
    return true
  }

  isOpen(atMs: number): boolean {
    return Math.floor(atMs / this.stepMs) === this.#newest
  }

  /** Writes into the newest slot. */
  write(column: number, code: number): void {
    this.#levels[this.#indexOf(column, this.#newest)] = code
  }

  /** The slots up to a moment, oldest first; one that has only begun is left out until it has a sample. */
  range(nowMs: number): number[] {
    const present = Math.floor(nowMs / this.stepMs)
    const last = this.#newest < present
      ? present - 1
      : present
    return Array.from({ length: this.#count }, (_, index) => last - this.#count + 1 + index)
  }

  read(column: number, slot: number): number {
    const isKept = slot <= this.#newest && slot > this.#newest - this.#count
    return isKept
      ? this.#levels[this.#indexOf(column, slot)] ?? NO_SAMPLE
      : NO_SAMPLE
  }

  #clear(slot: number): void {
    for (let column = 0; column < this.#columns; column++)
      this.#levels[this.#indexOf(column, slot)] = NO_SAMPLE
  }

  #indexOf(column: number, slot: number): number {
    return column * this.#count + slot % this.#count
  }
}
