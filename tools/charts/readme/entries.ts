import type { Definitions } from '../schema/definitions.ts'
import type { JsonSchema } from '../schema/json-schema.ts'
import { entrySchema, resolved } from './lookup.ts'
import { typeName } from './types.ts'

/** The keys that one entry of a map has, such as those of `persistence.<name>`. */
export interface EntryTable { key: string, rows: { key: string, type: string, description: string }[] }

function keysOf(schema: JsonSchema, definitions: Definitions, prefix = ''): EntryTable['rows'] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const whole = resolved(property, definitions)
    const key = `${prefix}${name}`
    const nested = keysOf(whole, definitions, `${key}.`)
    return nested.length > 0 ? nested : [{ key, type: typeName(property, definitions), description: whole.description ?? '' }]
  })
}

/** One table for each map whose entries have keys of their own, in the order of the values. */
export function entryTables(definitions: Definitions): EntryTable[] {
  const visit = (schema: JsonSchema, path: string): EntryTable[] =>
    Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
      const whole = resolved(property, definitions)
      const key = path === '' ? name : `${path}.${name}`
      const entry = entrySchema(whole)
      const rows = entry ? keysOf(resolved(entry, definitions), definitions) : []
      return [...rows.length > 0 ? [{ key: `${key}.<name>`, rows }] : [], ...visit(whole, key)]
    })
  const { common: _sameAgain, ...properties } = definitions.values?.properties ?? {}
  return visit({ properties }, '')
}
