import type { Resource, RowsByResource } from '../rows.ts'
import type { NewValues } from './shared-values.ts'
import { ROW_CODECS } from './columns/index.ts'
import { SharedValueWriter } from './shared-values.ts'

/** Writes the rows of one connection; it remembers which shared values its reader has. */
export class StreamEncoder {
  readonly #values: SharedValueWriter

  constructor(maxValues?: number) {
    this.#values = new SharedValueWriter(maxValues)
  }

  /** A snapshot can be read by one who knows nothing of the connection so far. */
  beginSnapshot(): void {
    this.#values.begin(true)
  }

  beginDelta(): void {
    this.#values.begin(false)
  }

  row<R extends Resource>(resource: R, row: RowsByResource[R]): string {
    return JSON.stringify(ROW_CODECS[resource].encode(row, this.#values))
  }

  /** Of a row that the reader has, the columns that changed. */
  change<R extends Resource>(resource: R, row: RowsByResource[R], columns: number): string {
    return JSON.stringify(ROW_CODECS[resource].encodeChange(row, columns, this.#values))
  }

  /** What the reader must know to read the message that was begun; null when it does. */
  newValues(): NewValues | null {
    return this.#values.added()
  }
}
