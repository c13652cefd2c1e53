/** A JSON schema, or an OpenAPI one, which is nearly the same: keywords and what they say. */
export interface Schema { [keyword: string]: unknown }

/** What OpenAPI says and a validator does not need. */
const DROPPED = /^(?:description|default|example|externalDocs|format|nullable|x-kubernetes-.*)$/

const INTEGER_OR_STRING = ['integer', 'string']

export const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value)

function mapValues(object: object, change: (value: unknown) => unknown) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]))
}

/** What the API server reads as a number or as text, such as a port; a pattern applies to the text. */
const isIntegerOrString = (schema: Schema) => schema.format === 'int-or-string' || schema['x-kubernetes-int-or-string'] === true

/** Whether fields that no schema names belong to the object all the same. */
const isOpen = (schema: Schema) => 'additionalProperties' in schema || schema['x-kubernetes-preserve-unknown-fields'] === true

const strictIfSchema = (value: unknown) => isSchema(value) ? strictSchema(value) : value

/** One keyword; those that only narrow a value, such as anyOf, stay as they are: a field that they leave out is not a wrong one. */
function strictKeyword(keyword: string, value: unknown): unknown {
  if (keyword === 'properties' && isSchema(value))
    return mapValues(value, strictIfSchema)
  return keyword === 'items' || keyword === 'additionalProperties'
    ? strictIfSchema(value)
    : value
}

/** The schema with no room for a field that it does not name, at any depth. */
export function strictSchema(schema: Schema): Schema {
  if (isIntegerOrString(schema))
    return { type: INTEGER_OR_STRING, ...'pattern' in schema ? { pattern: schema.pattern } : {} }
  const kept = Object.entries(schema)
    .filter(([keyword]) => !DROPPED.test(keyword))
    .map(([keyword, value]) => [keyword, strictKeyword(keyword, value)])
  return {
    ...Object.fromEntries(kept),
    ...'properties' in schema && !isOpen(schema) ? { additionalProperties: false } : {},
  }
}
