import type { Definitions } from '../schema/definitions.ts'
import type { JsonSchema } from '../schema/json-schema.ts'
import { referenceOf } from '../schema/json-schema.ts'

/** Stands in a path for a name that the user chooses. */
export const ANY_NAME = '*'

/** A key that the values may have: where it is, what may stand there, and whether it is a value or a group of keys. */
export interface SchemaKey { path: string[], schema: JsonSchema, isLeaf: boolean }

/** A schema with what it refers to; what it says itself wins. */
function resolved(schema: JsonSchema, definitions: Definitions): JsonSchema {
  const name = referenceOf(schema)
  return name === undefined ? schema : { ...resolved(definitions[name] ?? {}, definitions), ...schema }
}

/** The schemas one level below: by key, and by any name that matches a pattern. */
function children(schema: JsonSchema): [string, JsonSchema][] {
  const { properties = {}, patternProperties = {}, additionalProperties } = schema
  const named = Object.values(patternProperties)
  const others = typeof additionalProperties === 'object' ? [additionalProperties] : []
  return [...Object.entries(properties), ...[...named, ...others].map((child): [string, JsonSchema] => [ANY_NAME, child])]
}

/** A value that may be a text or a map is both: a leaf, and a group of keys. */
function isLeaf(schema: JsonSchema): boolean {
  const types = [schema.type ?? []].flat()
  return children(schema).length === 0 || types.some(type => type !== 'object')
}

function collect(schema: JsonSchema, path: string[], definitions: Definitions): SchemaKey[] {
  return children(schema).flatMap(([name, child]) => {
    const here = [...path, name]
    const whole = resolved(child, definitions)
    return [{ path: here, schema: whole, isLeaf: isLeaf(whole) }, ...collect(whole, here, definitions)]
  })
}

/** Every key of a bundled schema, also within shared shapes; the library's own copy below `common` is not walked twice. */
export function schemaKeys(bundled: JsonSchema): SchemaKey[] {
  const definitions = bundled.$defs as Definitions
  const { common, ...properties } = definitions.values?.properties ?? {}
  return collect({ ...definitions.values, properties }, [], definitions)
}

/** The key of a schema that a path of a values file leads to; a name that no property has is the user's own. */
export function keyAt(keys: SchemaKey[], path: string[]): SchemaKey | undefined {
  const matches = (key: SchemaKey) => key.path.length === path.length && key.path.every((part, index) => part === path[index] || part === ANY_NAME)
  return keys.find(key => matches(key) && !key.path.includes(ANY_NAME)) ?? keys.find(matches)
}
