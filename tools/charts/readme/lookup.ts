import type { Definitions } from '../schema/definitions.ts'
import type { JsonSchema } from '../schema/json-schema.ts'
import { referenceOf } from '../schema/json-schema.ts'

/** A schema with what it refers to filled in; its own keywords win. */
export function resolved(schema: JsonSchema, definitions: Definitions): JsonSchema {
  const name = referenceOf(schema)
  const target = name === undefined ? undefined : definitions[name]
  return target ? { ...resolved(target, definitions), ...schema } : schema
}

/** The schema of the entries of a map whose keys are names that the user chooses; nothing for an object with fixed keys. */
export function entrySchema(schema: JsonSchema | undefined): JsonSchema | undefined {
  const [named] = Object.values(schema?.patternProperties ?? {})
  if (named)
    return named
  return typeof schema?.additionalProperties === 'object' ? schema.additionalProperties : undefined
}

/** What the schema says about a path, through shared shapes and into maps of the user's own names. */
export function schemaAt(path: string[], definitions: Definitions): JsonSchema | undefined {
  return path.reduce<JsonSchema | undefined>((current, key) => {
    const next = current?.properties?.[key] ?? entrySchema(current)
    return next && resolved(next, definitions)
  }, definitions.values)
}
