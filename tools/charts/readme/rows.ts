import type { JsonSchema } from '../schema/json-schema.ts'
import type { DocumentedValue } from '../schema/values-document.ts'
import { referenceOf } from '../schema/json-schema.ts'

/** A line of the table of values. */
export interface ValueRow { key: string, description: string, value: unknown }

type Definitions = Record<string, JsonSchema>

function resolved(schema: JsonSchema | undefined, definitions: Definitions): JsonSchema | undefined {
  const name = schema && referenceOf(schema)
  return name === undefined
    ? schema
    : {
        ...definitions[name],
        ...schema,
      }
}

/** What the schema says about a path, through shared shapes and into maps of the user's own names. */
function describe(path: string[], definitions: Definitions): string {
  const schema = path.reduce<JsonSchema | undefined>((current, key) => {
    const [entry] = Object.values(current?.patternProperties ?? {})
    const next = current?.properties?.[key] ?? entry ?? current?.additionalProperties
    return typeof next === 'object'
      ? resolved(next, definitions)
      : undefined
  }, definitions.values)
  return schema?.description ?? ''
}

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
    const former = rows.get(key)?.description ?? ''
    rows.set(key, { key, value, description: description || former || describe(path, definitions) })
  }
  const all = [
    ...rows.values(),
  ]
  return all.filter(row => !all.some(other => isBelow(other, row))).sort(besideTheirMap(all))
}
