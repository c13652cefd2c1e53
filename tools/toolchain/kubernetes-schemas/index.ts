import type { OpenApi } from './open-api.ts'
import type { SchemaFile } from './schema-file.ts'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fromCache } from '../../lib/paths.ts'
import { withGoModule } from '../go-module.ts'
import { makeOnce } from '../make-once.ts'
import { CUSTOM_RESOURCE_MODULES, KUBERNETES_MODULES } from '../pins.ts'
import { customResourceSchemas } from './custom-resource.ts'
import { openApiSchemas } from './open-api.ts'
import { SCHEMA_FILE_TEMPLATE } from './schema-file.ts'

/** Raise it when the same sources make other schemas than before: those that lie in somebody's cache are then left aside. */
const REVISION = 2

/** A minor version of Kubernetes, and where kubeconform finds the schemas of what it and the custom resources may say. */
export interface MinorSchemas { minor: string, locations: string[] }

const schemaFolder = (name: string, version: string) => fromCache('tools', `${name}-schemas-${version}-r${REVISION}`)

async function writeSchemas(folder: string, files: SchemaFile[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  await Promise.all(files.map(({ name, schema }) => writeFile(join(folder, name), JSON.stringify(schema))))
}

function ensureKubernetesSchemas(pin: typeof KUBERNETES_MODULES[number]): Promise<string> {
  return makeOnce(`making the schemas of Kubernetes ${pin.version}`, schemaFolder('kubernetes', pin.version), target => withGoModule(pin, async (module) => {
    const text = await readFile(join(module, 'api', 'openapi-spec', 'swagger.json'), 'utf8')
    await writeSchemas(target, openApiSchemas(JSON.parse(text) as OpenApi))
  }))
}

function ensureCustomResourceSchemas(pin: typeof CUSTOM_RESOURCE_MODULES[number]): Promise<string> {
  const name = basename(pin.path)
  return makeOnce(`making the schemas of ${name} ${pin.version}`, schemaFolder(name, pin.version), target => withGoModule(pin, async (module) => {
    const definitions = await Promise.all(pin.files.map(file => readFile(join(module, file), 'utf8')))
    await writeSchemas(target, definitions.flatMap(customResourceSchemas))
  }))
}

/** The schemas of every Kubernetes minor that the charts support, made from its own OpenAPI when they are missing. */
export async function ensureSchemas(): Promise<MinorSchemas[]> {
  const folders: string[] = []
  for (const pin of CUSTOM_RESOURCE_MODULES)
    folders.push(await ensureCustomResourceSchemas(pin))
  const minors: MinorSchemas[] = []
  for (const pin of KUBERNETES_MODULES) {
    const locations = [await ensureKubernetesSchemas(pin), ...folders].map(folder => join(folder, SCHEMA_FILE_TEMPLATE))
    minors.push({ minor: pin.version.split('.').slice(0, 2).join('.'), locations })
  }
  return minors
}
