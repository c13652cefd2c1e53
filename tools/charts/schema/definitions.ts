import type { JsonSchema } from './json-schema.ts'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import { fromRoot } from '../../lib/paths.ts'
import { LIBRARY_CHART } from '../names.ts'

export type Definitions = Record<string, JsonSchema>

async function readFolder(folder: string): Promise<Definitions> {
  const names = (await readdir(folder)).sort()
  return Object.fromEntries(await Promise.all(names.map(async name => [
    basename(name, '.yaml'),
    parse(await readFile(join(folder, name), 'utf8')) as JsonSchema,
  ] as const)))
}

/** The library's definitions: one for each key of the values, and the shapes that they share. */
export async function readDefinitions(): Promise<{ keys: Definitions, shapes: Definitions }> {
  const folder = fromRoot('charts', LIBRARY_CHART, 'schema')
  return {
    keys: await readFolder(join(folder, 'keys')),
    shapes: await readFolder(join(folder, 'shapes')),
  }
}
