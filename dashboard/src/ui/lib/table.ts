import type { VNodeChild } from 'vue'
import type { SortDirection, SortValue } from './compare.ts'
import { compareValues } from './compare.ts'

export interface Sort {
  column: string
  direction: SortDirection
}

/** One column as data: what it is called, what it sorts by and, where text is not enough, how it is drawn. */
export interface Column<Row> {
  id: string
  label: string
  /** Sorted by, and shown when there is no `cell`. */
  value: (row: Row) => SortValue
  cell?: (row: Row) => VNodeChild
  /** The text that is shown where the sorted value is not the one to read. */
  text?: (row: Row) => string | null
  /** What a CSV file has for it, by heading; `value` under the column's id unless said otherwise. */
  exported?: Readonly<Record<string, (row: Row) => SortValue>>
  /** Explains the column in a tooltip of its heading. */
  hint?: string
  widthPx: number
  align?: 'start' | 'end'
  /** Direction of the first click; numbers are mostly wanted largest first. */
  firstDirection?: SortDirection
}

export function sortRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sort: Sort, tieBreak: (row: Row) => string): Row[] {
  const column = columns.find(({ id }) => id === sort.column)
  const decorated = rows.map(row => ({
    row,
    value: column?.value(row) ?? null,
    tie: null as string | null,
  }))
  // Written only for rows that need one: most columns have few equal values.
  const tieOf = (each: typeof decorated[number]) => each.tie ??= tieBreak(each.row)
  decorated.sort((a, b) => compareValues(a.value, b.value, sort.direction) || compareValues(tieOf(a), tieOf(b), 'asc'))
  return decorated.map(({ row }) => row)
}

/** The sort after a click on a heading: the same column turns round, another one starts in its own direction. */
export function nextSort(current: Sort, column: Pick<Column<never>, 'id' | 'firstDirection'>): Sort {
  if (current.column !== column.id)
    return { column: column.id, direction: column.firstDirection ?? 'asc' }
  return {
    column: column.id,
    direction: current.direction === 'asc'
      ? 'desc'
      : 'asc',
  }
}
