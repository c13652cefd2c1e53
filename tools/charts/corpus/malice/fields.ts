import type { Definitions } from '../../schema/definitions.ts'
import type { JsonSchema } from '../../schema/json-schema.ts'
import { referenceOf } from '../../schema/json-schema.ts'
import { keyAt, schemaKeys } from '../../values-use/schema-keys.ts'

/** What a schema says of the texts at a place. */
export interface TextSchema { enum?: unknown[], pattern?: string, maxLength?: number }

/** A text of a sample: where it is, and what the schema lets stand there. */
export interface TextField { path: string[], schemaPath: string, schema: TextSchema }

/** The schema of the texts that may stand at a key: its own, or that of a list's items. */
function textSchema(schema: JsonSchema, definitions: Definitions): TextSchema | undefined {
  const name = referenceOf(schema)
  if (name !== undefined)
    return textSchema({ ...definitions[name], ...schema, $ref: '' }, definitions)
  if (schema.items !== undefined)
    return textSchema(schema.items as JsonSchema, definitions)
  const isText = [schema.type ?? []].flat().includes('string') || (schema.enum as unknown[] ?? []).some(word => typeof word === 'string')
  return isText ? schema as TextSchema : undefined
}

/** Whether the schema lets a text stand where these texts may. */
export function isAllowed({ enum: words, pattern = '', maxLength = Infinity }: TextSchema, text: string): boolean {
  if (words !== undefined)
    return words.includes(text)
  return new RegExp(pattern, 'u').test(text) && [...text].length <= maxLength
}

/** Every text in some values, by its path; the items of a list have their index in it. */
function textsIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value === 'string')
    return [path]
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, child]) => textsIn(child, [...path, key])) : []
}

/** Every place of a bundled schema where a text may stand, by its path. */
export function textPlaces(bundled: JsonSchema): string[] {
  const definitions = bundled.$defs as Definitions
  return schemaKeys(bundled).filter(({ schema }) => textSchema(schema, definitions)).map(({ path }) => path.join('.'))
}

/** The texts of a sample, each with its place in the schema. */
export function textFields(sample: object, bundled: JsonSchema): TextField[] {
  const keys = schemaKeys(bundled)
  return textsIn(sample).map((path) => {
    const key = keyAt(keys, path) ?? keyAt(keys, path.slice(0, -1))
    const schema = key && textSchema(key.schema, bundled.$defs as Definitions)
    if (!schema)
      throw new Error(`the schema has no text at ${path.join('.')}`)
    return { path, schema, schemaPath: key.path.join('.') }
  })
}
