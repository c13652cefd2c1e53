import type { GroupVersionKind, SchemaFile } from './schema-file.ts'
import type { Schema } from './strict-schema.ts'
import { schemaFileName } from './schema-file.ts'
import { isSchema, strictSchema } from './strict-schema.ts'

const REFERENCE_PREFIX = '#/definitions/'
const QUANTITY = 'io.k8s.apimachinery.pkg.api.resource.Quantity'

/** The part of Kubernetes' OpenAPI document that says what objects look like. */
export interface OpenApi { definitions: Record<string, Schema> }

/** The kinds that a chart of ours, and the one that `helm create` makes, can render. */
export const RENDERED_KINDS = [
  'ClusterRole',
  'ClusterRoleBinding',
  'ConfigMap',
  'CronJob',
  'Deployment',
  'HorizontalPodAutoscaler',
  'Ingress',
  'Job',
  'Namespace',
  'NetworkPolicy',
  'PersistentVolumeClaim',
  'Pod',
  'PodDisruptionBudget',
  'Role',
  'RoleBinding',
  'Secret',
  'Service',
  'ServiceAccount',
  'StatefulSet',
]

/** The names of all definitions that a schema refers to, itself. */
function referencesOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null)
    return []
  return Object.entries(value).flatMap(([key, child]) => key === '$ref' && typeof child === 'string'
    ? [child.slice(REFERENCE_PREFIX.length)]
    : referencesOf(child))
}

/** The names of all definitions that are needed to read one of them, its own too. */
function closureOf(name: string, definitions: OpenApi['definitions'], seen = new Set<string>()): Set<string> {
  if (seen.has(name))
    return seen
  seen.add(name)
  referencesOf(definitions[name]).forEach(reference => closureOf(reference, definitions, seen))
  return seen
}

/** OpenAPI calls a quantity text of any form; the API server takes numbers too, and text that is one, with a unit or without. */
const QUANTITY_SCHEMA: Schema = { type: ['string', 'number'], pattern: '^[+-]?(\\d+\\.?\\d*|\\.\\d+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?\\d+)?$' }

const strictDefinition = (name: string, schema: Schema = {}) => name === QUANTITY ? QUANTITY_SCHEMA : strictSchema(schema)

function standaloneSchema(root: string, definitions: OpenApi['definitions']): Schema {
  const needed = [...closureOf(root, definitions)].sort()
  return {
    $ref: `${REFERENCE_PREFIX}${root}`,
    definitions: Object.fromEntries(needed.map(name => [name, strictDefinition(name, definitions[name])])),
  }
}

function kindsOf(schema: Schema): GroupVersionKind[] {
  const kinds = schema['x-kubernetes-group-version-kind']
  return Array.isArray(kinds) ? kinds.filter(isSchema) as unknown as GroupVersionKind[] : []
}

/** A strict schema that stands alone for each of the kinds, in every version that the API server has. */
export function openApiSchemas({ definitions }: OpenApi, kinds = RENDERED_KINDS): SchemaFile[] {
  return Object.entries(definitions).flatMap(([root, schema]) => kindsOf(schema)
    .filter(({ kind }) => kinds.includes(kind))
    .map(kind => ({ name: schemaFileName(kind), schema: standaloneSchema(root, definitions) })))
}
