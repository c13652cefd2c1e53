import type { Schema } from './strict-schema.ts'

/** The schema of one kind in one version of its API, as a file. */
export interface SchemaFile { name: string, schema: Schema }

export interface GroupVersionKind { group: string, version: string, kind: string }

/** Where kubeconform looks for a kind, in the words of its `-schema-location`. */
export const SCHEMA_FILE_TEMPLATE = '{{ .ResourceKind }}{{ .KindSuffix }}.json'

/** What kubeconform makes of that template: of the group it takes the first label, and the core group has none. */
export function schemaFileName({ group, version, kind }: GroupVersionKind): string {
  const [label] = group.split('.')
  return `${[kind, label, version].filter(Boolean).join('-').toLowerCase()}.json`
}
