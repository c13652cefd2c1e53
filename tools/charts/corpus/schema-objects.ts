import type { Definitions } from '../schema/definitions.ts'
import type { JsonSchema } from '../schema/json-schema.ts'
import type { SchemaKey } from '../values-use/schema-keys.ts'
import { ANY_NAME, schemaKeys } from '../values-use/schema-keys.ts'

/** Names of a user's own: each map takes one of them. */
const NAMES = ['sample', 'SAMPLE', 'sample.example/sample']
/** A key that no map of a user's own names takes. */
const NO_NAME = 'no such key'

/** An object that the values may hold: where a valid one is, and what may stand in it. */
export interface SchemaObject { path: string[], schema: JsonSchema }

function matches(schema: JsonSchema, name: string): boolean {
  return Object.keys(schema.patternProperties ?? {}).some(pattern => new RegExp(pattern, 'u').test(name))
}

/** A name that a map takes. */
function nameFor(schema: JsonSchema): string {
  const name = typeof schema.additionalProperties === 'object' ? NAMES[0] : NAMES.find(candidate => matches(schema, candidate))
  if (name === undefined)
    throw new Error(`no name of ${NAMES.join(', ')} fits ${JSON.stringify(schema)}`)
  return name
}

/** A key's path with names in the place of `*`, such as the maps on the way take. */
function instancePath(keys: SchemaKey[], path: string[]): string[] {
  return path.map((part, index) => {
    if (part !== ANY_NAME)
      return part
    const parent = path.slice(0, index).join('.')
    return nameFor(keys.find(key => key.path.join('.') === parent)?.schema ?? {})
  })
}

/** Every object of a bundled schema, the whole of the values first. */
export function schemaObjects(bundled: JsonSchema): SchemaObject[] {
  const keys = schemaKeys(bundled)
  const objects = keys.filter(({ schema }) => [schema.type ?? []].flat().includes('object'))
  return [
    { path: [], schema: (bundled.$defs as Definitions).values ?? {} },
    ...objects.map(({ path, schema }) => ({ path: instancePath(keys, path), schema })),
  ]
}

/** Whether an object takes only the keys that are known. */
export const isStrict = ({ schema }: SchemaObject): boolean => schema.additionalProperties === false

/** Every key of an object with its last letter doubled, and one that is no name at all; `mark` tells them from those of other objects. */
export function misspeltKeys({ schema }: SchemaObject, mark = ''): string[] {
  const keys = Object.keys(schema.properties ?? {}).map(key => `${key}${key.at(-1)}`)
  return [...keys, NO_NAME].map(key => `${key}${mark}`).filter(key => !matches(schema, key))
}

/** Values that hold nothing but an object at a path. */
export function valuesAt(path: string[], object: unknown): Record<string, unknown> {
  return path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), object) as Record<string, unknown>
}
