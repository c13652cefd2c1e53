import type { SchemaFile } from './schema-file.ts'
import type { Schema } from './strict-schema.ts'
import { parse } from 'yaml'
import { schemaFileName } from './schema-file.ts'
import { isSchema, strictSchema } from './strict-schema.ts'

interface CustomResourceDefinition {
  spec: {
    group: string
    names: { kind: string }
    versions: { name: string, served: boolean, schema: { openAPIV3Schema: Schema } }[]
  }
}

const TEXT = { type: 'string' }
const TEXT_BY_NAME = { type: 'object', additionalProperties: TEXT }

/** A definition leaves the metadata to the API server; these are the fields of it that somebody writes. */
const METADATA = {
  type: 'object',
  additionalProperties: false,
  properties: {
    name: TEXT,
    generateName: TEXT,
    namespace: TEXT,
    labels: TEXT_BY_NAME,
    annotations: TEXT_BY_NAME,
    finalizers: { type: 'array', items: TEXT },
  },
}

function withMetadata(schema: Schema): Schema {
  const properties = isSchema(schema.properties) ? schema.properties : {}
  return { ...schema, properties: { ...properties, metadata: METADATA } }
}

/** A strict schema for each version that a CustomResourceDefinition serves. */
export function customResourceSchemas(definition: string): SchemaFile[] {
  const { spec: { group, names: { kind }, versions } } = parse(definition) as CustomResourceDefinition
  return versions.filter(({ served }) => served).map(({ name: version, schema }) => ({
    name: schemaFileName({ group, version, kind }),
    schema: withMetadata(strictSchema(schema.openAPIV3Schema)),
  }))
}
