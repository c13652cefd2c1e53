import type { Definitions } from '../schema/definitions.ts'
import type { JsonSchema } from '../schema/json-schema.ts'
import { entrySchema, resolved } from './lookup.ts'

const WORDS: Record<string, string> = { string: 'text', object: 'map', array: 'list', integer: 'integer', number: 'number', boolean: 'true or false' }

const word = (type: unknown): string => WORDS[String(type)] ?? String(type)

/** The type of a value in words: text, integer, one of several words, a list or a map of something. */
export function typeName(schema: JsonSchema | undefined, definitions: Definitions): string {
  if (!schema)
    return ''
  const { type, enum: choices, items } = resolved(schema, definitions)
  if (Array.isArray(choices))
    return choices.map(choice => choice === '' ? 'nothing' : String(choice)).join(', ')
  if (Array.isArray(type))
    return type.map(word).join(' or ')
  if (type === 'array')
    return `list of ${typeName(items as JsonSchema, definitions)}`
  const entry = entrySchema(resolved(schema, definitions))
  return entry ? `map of ${typeName(entry, definitions).replace(/^map$/, 'maps')}` : word(type)
}
