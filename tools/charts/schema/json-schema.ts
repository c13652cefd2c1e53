/** The part of a JSON Schema that the generator touches. */
export interface JsonSchema {
  $ref?: string
  description?: string
  default?: unknown
  properties?: Record<string, JsonSchema>
  patternProperties?: Record<string, JsonSchema>
  additionalProperties?: boolean | JsonSchema
  [keyword: string]: unknown
}

const LOCAL_REFERENCE = '#/$defs/'

/** The name of the definition that a schema refers to. */
export function referenceOf(schema: JsonSchema): string | undefined {
  return schema.$ref?.startsWith(LOCAL_REFERENCE)
    ? schema.$ref.slice(LOCAL_REFERENCE.length)
    : undefined
}

/** Every local reference anywhere in a value. */
export function referencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null)
    return []
  const own = !Array.isArray(value) && typeof (value as JsonSchema).$ref === 'string'
    ? [referenceOf(value as JsonSchema) ?? []].flat()
    : []
  return [
    ...own,
    ...Object.values(value).flatMap(referencesIn),
  ]
}
