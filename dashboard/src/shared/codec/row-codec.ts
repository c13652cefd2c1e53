import type { Codec, Fields } from './fields.ts'
import type { Json } from './json.ts'
import type { SharedValueReader, SharedValueWriter } from './shared-values.ts'
import { isSame } from './is-same.ts'

/** Every column: the row is new. Also what is left when sets of columns of a new row are joined. */
export const ALL_COLUMNS = -1

/** How the rows of one resource travel: whole as a tuple, later only the columns that changed. */
export interface RowCodec<Row> {
  columnNames: readonly string[]
  encode: (row: Row, values: SharedValueWriter) => Json[]
  decode: (json: readonly Json[], values: SharedValueReader) => Row
  /** uid, the set of columns, then their values. */
  encodeChange: (row: Row, columns: number, values: SharedValueWriter) => Json[]
  decodeChange: (json: readonly Json[], before: Row, values: SharedValueReader) => Row
  /** A bit for each column that differs; 0 for rows that are equal. */
  changedColumns: (before: Row, after: Row) => number
}

type OwnTexts<Row> = (row: Row) => readonly (string | null)[]

const isIn = (columns: number, index: number) => (columns & (1 << index)) !== 0

/** By its columns in their order; what `ownTexts` needs must stand before the columns with messages. */
export function rowCodec<Row extends { uid: string }>(columns: Fields<Row>, ownTexts: OwnTexts<Row>): RowCodec<Row> {
  const entries = Object.entries(columns) as [keyof Row & string, Codec<unknown>][]
  const ownOf = (row: Row) => ownTexts(row).map(text => text ?? '')
  const encodeColumns = (row: Row, chosen: number, values: SharedValueWriter) => {
    const context = { values, own: ownOf(row) }
    return entries.flatMap(([key, codec], index) => isIn(chosen, index)
      ? [codec.encode(row[key], context)]
      : [])
  }
  const decodeColumns = (json: readonly Json[], row: Row, chosen: number, values: SharedValueReader): Row => {
    const context = { values, own: () => ownOf(row) }
    let position = 0
    for (const [index, [key, codec]] of entries.entries()) {
      if (isIn(chosen, index))
        row[key] = codec.decode(json[position++] ?? null, context) as Row[typeof key]
    }
    return row
  }
  return {
    columnNames: entries.map(([key]) => key),
    encode: (row, values) => encodeColumns(row, ALL_COLUMNS, values),
    decode: (json, values) => decodeColumns(json, {} as Row, ALL_COLUMNS, values),
    encodeChange: (row, chosen, values) => [row.uid, chosen, ...encodeColumns(row, chosen, values)],
    decodeChange: ([, chosen, ...json], before, values) => decodeColumns(json, { ...before }, chosen as number, values),
    changedColumns: (before, after) => entries.reduce((changed, [key], index) => isSame(before[key], after[key])
      ? changed
      : changed | (1 << index), 0),
  }
}
