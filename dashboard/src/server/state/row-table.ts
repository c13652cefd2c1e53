import { isDeepStrictEqual } from 'node:util'

interface Row { uid: string }

/** Tells which row came, changed or went; `row` is what it was or is. */
export type RowListener<R extends Row> = (row: R) => void

/** The rows of one resource by uid. A row that is equal to the one before is no change: most updates of objects touch no row. */
export class RowTable<R extends Row> {
  readonly #rows = new Map<string, R>()
  readonly #onChange: RowListener<R>

  constructor(onChange: RowListener<R>) {
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
    if (isDeepStrictEqual(this.#rows.get(row.uid), row))
      return
    this.#rows.set(row.uid, row)
    this.#onChange(row)
  }

  remove = (uid: string): void => {
    const row = this.#rows.get(uid)
    if (row === undefined)
      return
    this.#rows.delete(uid)
    this.#onChange(row)
  }

  /** Makes the rows the only ones: what is not among them is removed. */
  replace = (rows: readonly R[]): void => {
    const kept = new Set(rows.map(row => row.uid))
    for (const uid of [...this.#rows.keys()].filter(each => !kept.has(each)))
      this.remove(uid)
    rows.forEach(this.upsert)
  }
}
