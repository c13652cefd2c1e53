import type { Json } from './json.ts'

/** The values that one message adds to the table of its stream. */
export interface NewValues {
  /** How many values of the table stay; 0 begins a new table. */
  from: number
  add: Json[]
}

/** More would cost both sides more memory than the texts save; a new table then begins. */
const MAX_VALUES = 50_000

/** Most values are texts, for which JSON would be slow; its own texts of other values begin with no quotation mark. */
const keyOf = (value: Json): string => typeof value === 'string' ? `"${value}` : JSON.stringify(value)

/**
 * The sender's table of one stream: what repeats from row to row (namespaces, images, reasons, amounts) travels once
 * and is a number from then on.
 */
export class SharedValueWriter {
  readonly #indexes = new Map<string, number>()
  readonly #maxValues: number
  #from = 0
  #added: Json[] = []

  constructor(maxValues: number = MAX_VALUES) {
    this.#maxValues = maxValues
  }

  /** Begins a message, and with it a new table when the one before is full or unknown to the reader. */
  begin(isNew: boolean): void {
    if (isNew || this.#indexes.size >= this.#maxValues)
      this.#indexes.clear()
    this.#from = this.#indexes.size
    this.#added = []
  }

  indexOf(value: Json): number {
    const key = keyOf(value)
    const known = this.#indexes.get(key)
    if (known !== undefined)
      return known
    const index = this.#indexes.size
    this.#indexes.set(key, index)
    this.#added.push(value)
    return index
  }

  /** What the message has to bring along; null when the reader has it all. */
  added(): NewValues | null {
    return this.#added.length > 0 || this.#from === 0
      ? { from: this.#from, add: this.#added }
      : null
  }
}

/** The receiver's side of the same table. */
export class SharedValueReader {
  readonly #values: Json[] = []

  add({ from, add }: NewValues): void {
    if (from > this.#values.length)
      throw new RangeError(`the stream goes on after ${from} shared values, but only ${this.#values.length} are known`)
    this.#values.length = from
    for (const value of add)
      this.#values.push(value)
  }

  at(index: number): Json {
    const value = this.#values[index]
    if (value === undefined)
      throw new RangeError(`the stream names shared value ${index}, but only ${this.#values.length} are known`)
    return value
  }
}
