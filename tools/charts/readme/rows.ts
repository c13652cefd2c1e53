import type { Definitions } from '../schema/definitions.ts'
import type { DocumentedValue } from '../schema/values-document.ts'
import { schemaAt } from './lookup.ts'
import { typeName } from './types.ts'

/** A line of the table of values. */
export interface ValueRow { key: string, type: string, description: string, value: unknown }

const isBelow = (row: ValueRow, map: ValueRow) => row.key.startsWith(`${map.key}.`)

/** Puts the entries that a chart adds to a map where the library has the empty map. */
function besideTheirMap(all: ValueRow[]): (one: ValueRow, other: ValueRow) => number {
  const rank = (row: ValueRow) => {
    const map = all.findIndex(candidate => isBelow(row, candidate))
    return map === -1
      ? all.indexOf(row)
      : map
  }
  const ranks = new Map(all.map(row => [
    row,
    rank(row),
  ]))
  return (one, other) => (ranks.get(one) ?? 0) - (ranks.get(other) ?? 0)
}

/** One row for each value that can be set, in the order of the files; a later file's default and comment win. */
export function valueRows(files: DocumentedValue[][], definitions: Definitions): ValueRow[] {
  const rows = new Map<string, ValueRow>()
  for (const { path, description, value, isLeaf } of files.flat()) {
    if (!isLeaf)
      continue
    const key = path.join('.')
    const schema = schemaAt(path, definitions)
    const known = description || rows.get(key)?.description || schema?.description || ''
    rows.set(key, { key, type: typeName(schema, definitions), value, description: known })
  }
  const all = [
    ...rows.values(),
  ]
  return all.filter(row => !all.some(other => isBelow(other, row))).sort(besideTheirMap(all))
}
