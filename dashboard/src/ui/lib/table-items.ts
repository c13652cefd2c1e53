/** A line of a table: a row, or the heading of a group of rows. */
export type TableItem<Row>
  = | { kind: 'row', key: string, row: Row }
    | { kind: 'group', key: string, rows: readonly Row[], isOpen: boolean }

const GROUP_PREFIX = 'group/'

export interface Grouping<Row> {
  keyOf: (row: Row) => string
  closed: ReadonlySet<string>
}

/** Groups stand in the order of their first rows, so they are sorted as the rows are. */
export function toTableItems<Row>(rows: readonly Row[], rowKey: (row: Row) => string, grouping: Grouping<Row> | null): TableItem<Row>[] {
  const toItem = (row: Row): TableItem<Row> => ({ kind: 'row', key: rowKey(row), row })
  if (grouping === null)
    return rows.map(toItem)
  const groups = Map.groupBy(rows, grouping.keyOf)
  return [...groups].flatMap(([name, members]) => {
    const key = `${GROUP_PREFIX}${name}`
    const isOpen = !grouping.closed.has(key)
    return [
      { kind: 'group', key, rows: members, isOpen },
      ...isOpen ? members.map(toItem) : [],
    ]
  })
}
