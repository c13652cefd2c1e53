import type { Resource, RowsByResource } from '../rows.ts'
import type { NewValues } from './shared-values.ts'
import { ROW_CODECS } from './columns/index.ts'
import { ALL_COLUMNS } from './row-codec.ts'
import { SharedValueWriter } from './shared-values.ts'

/** Writes the rows of one stream; it remembers which shared values its reader has. */
export class StreamEncoder {
  readonly #values: SharedValueWriter
  #isFresh = true

  constructor(maxValues?: number) {
    this.#values = new SharedValueWriter(maxValues)
  }

  beginSnapshot(): void {
    this.#isFresh = false
    this.#values.begin(true)
  }

  /** The first message of a connection begins a new table, also where the reader kept its rows. */
  beginDelta(): void {
    this.#values.begin(this.#isFresh)
    this.#isFresh = false
  }

  row<R extends Resource>(resource: R, row: RowsByResource[R]): string {
    return JSON.stringify(ROW_CODECS[resource].encode(row, this.#values))
  }

  /** The changed columns only, or the whole row where it is new. */
  change<R extends Resource>(resource: R, row: RowsByResource[R], columns: number): string {
    return columns === ALL_COLUMNS
      ? this.row(resource, row)
      : JSON.stringify(ROW_CODECS[resource].encodeChange(row, columns, this.#values))
  }

  /** What the reader must know to read the message that was begun; null when it does. */
  newValues(): NewValues | null {
    return this.#values.added()
  }
}
