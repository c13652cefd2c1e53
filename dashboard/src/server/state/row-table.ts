import type { RowCodec } from '../../shared/codec/row-codec.ts'
import { ALL_COLUMNS } from '../../shared/codec/row-codec.ts'

interface Row { uid: string }

/** Tells which row came, changed or went, and in which columns; `row` is what it was or is. */
export type RowListener<R extends Row> = (row: R, columns: number) => void

/** The rows of one resource by uid. A row that is equal to the one before is no change: most updates of objects touch no row. */
export class RowTable<R extends Row> {
  readonly #rows = new Map<string, R>()
  readonly #codec: Pick<RowCodec<R>, 'changedColumns'>
  readonly #onChange: RowListener<R>

  constructor(codec: Pick<RowCodec<R>, 'changedColumns'>, onChange: RowListener<R>) {
    this.#codec = codec
    this.#onChange = onChange
  }

  get size(): number {
    return this.#rows.size
  }

  get(uid: string): R | undefined {
    return this.#rows.get(uid)
  }

  values(): IterableIterator<R> {
    return this.#rows.values()
  }

  upsert = (row: R): void => {
    const before = this.#rows.get(row.uid)
    const columns = before === undefined
      ? ALL_COLUMNS
      : this.#codec.changedColumns(before, row)
    if (columns === 0)
      return
    this.#rows.set(row.uid, row)
    this.#onChange(row, columns)
  }

  remove = (uid: string): void => {
    const row = this.#rows.get(uid)
    if (row === undefined)
      return
    this.#rows.delete(uid)
    this.#onChange(row, ALL_COLUMNS)
  }

  /** Makes the rows the only ones: what is not among them is removed. */
  replace = (rows: readonly R[]): void => {
    const kept = new Set(rows.map(row => row.uid))
    for (const uid of [...this.#rows.keys()].filter(each => !kept.has(each)))
      this.remove(uid)
    rows.forEach(this.upsert)
  }
}
