/** Rows by uid. Maps are changed in place: at 10,000 pods a copy for every delta would be most of the work. */

export type RowMap<Row> = Map<string, Row>

export function toRowMap<Row extends { uid: string }>(rows: readonly Row[]): RowMap<Row> {
  return new Map(rows.map(row => [row.uid, row]))
}

/** Applies changes and tells whether there were any, so that unchanged resources cause no rendering. */
export function applyChanges<Row extends { uid: string }>(map: RowMap<Row>, upserts: readonly Row[] = [], removes: readonly string[] = []): boolean {
  for (const uid of removes)
    map.delete(uid)
  for (const row of upserts)
    map.set(row.uid, row)
  return upserts.length + removes.length > 0
}
