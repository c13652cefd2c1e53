import type { JsonSchema } from './json-schema.ts'
import type { DocumentedValue } from './values-document.ts'

/** The schema of a key, by its path; nothing where the path leads into a shared shape or a map of the user's own names. */
function schemaAt(root: JsonSchema, path: string[]): JsonSchema | undefined {
  return path.reduce<JsonSchema | undefined>((schema, key) => schema?.properties?.[key], root)
}

/** Writes the comments and the defaults of a values file into the schema of its keys. */
export function annotate(root: JsonSchema, values: DocumentedValue[]): void {
  for (const { path, description, value, isLeaf } of values) {
    const schema = schemaAt(root, path)
    if (!schema)
      continue
    if (description !== '')
      schema.description = description
    if (isLeaf)
      schema.default = value
  }
}
