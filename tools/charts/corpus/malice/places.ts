import type { JsonSchema } from '../../schema/json-schema.ts'
import type { TextField, TextSchema } from './fields.ts'
import { keyAt, schemaKeys } from '../../values-use/schema-keys.ts'
import { isAllowed, textFields } from './fields.ts'
import { renamedAt, withValueAt } from './replace.ts'

/** Where something of a user's own is put into a sample: a text into a field, or a name into a map. */
export interface Place {
  /** Where it is in the values. */
  path: string[]
  schemaPath: string
  /** Stands there until something else does, and for it in what is expected. */
  marker: string
  put: (values: object, text: string) => object
  /** Whether the schema lets a text stand there. */
  isAllowed: (text: string) => boolean
}

/** A mark of four letters and a number, which no other text holds. */
const markOf = (index: number) => `zz${String(index).padStart(3, '0')}zz`

/** The marker of a field: a mark, as a path where the schema asks for one. */
function fieldMarker(schema: TextSchema, mark: string): string {
  return schema.enum === undefined && !isAllowed(schema, mark) && isAllowed(schema, `/${mark}`) ? `/${mark}` : mark
}

/** The fields of a sample that hold texts; of those that have to differ from each other, the first one. */
export function fieldPlaces(sample: object, bundled: JsonSchema): Place[] {
  const fields = textFields(sample, bundled)
  const isFirst = (field: TextField) => fields.find(({ schemaPath }) => schemaPath === field.schemaPath) === field
  return fields.filter(field => field.schemaPath !== 'persistence.*.path' || isFirst(field)).map(({ path, schema, schemaPath }, index) => ({
    path,
    schemaPath,
    marker: fieldMarker(schema, markOf(index)),
    put: (values, text) => withValueAt(values, path, text) as object,
    isAllowed: text => isAllowed(schema, text),
  }))
}

/** Whether a map takes a name. */
function isNameOf({ patternProperties = {}, additionalProperties, propertyNames }: JsonSchema, name: string): boolean {
  if (propertyNames !== undefined)
    return isAllowed(propertyNames as TextSchema, name)
  return typeof additionalProperties === 'object' || Object.keys(patternProperties).some(pattern => new RegExp(pattern, 'u').test(name))
}

/** The maps of names below a value, each with its last entry, by the path of that entry. */
function lastEntries(value: unknown, isNamed: (path: string[]) => boolean, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return []
  const entries = Object.entries(value)
  const last = entries.map(([key]) => [...path, key]).findLast(isNamed)
  return [...last ? [last] : [], ...entries.flatMap(([key, child]) => lastEntries(child, isNamed, [...path, key]))]
}

/** The maps of a sample whose keys are names of a user's own, each by its last entry. */
export function namePlaces(sample: object, bundled: JsonSchema): Place[] {
  const keys = schemaKeys(bundled)
  const schemaOf = (path: string[]) => keyAt(keys, path)?.schema ?? {}
  const isNamed = (path: string[]) => keyAt(keys, path)?.path.at(-1) === '*'
  return lastEntries(sample, isNamed).map((path, index) => {
    const map = path.slice(0, -1)
    const marker = markOf(index)
    return {
      path: map,
      schemaPath: keyAt(keys, path)?.path.join('.') ?? '',
      marker,
      put: (values, text) => renamedAt(renamedAt(values, map, path.at(-1)!, marker), map, marker, text) as object,
      isAllowed: text => isNameOf(schemaOf(map), text),
    }
  })
}
