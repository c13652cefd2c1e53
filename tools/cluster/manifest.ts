import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fromRoot } from '../lib/paths.ts'

/** Puts values into the `{{name}}` places of a text; a place without a value is a fault of ours. */
export function fillIn(template: string, values: Record<string, string>): string {
  return template.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined)
      throw new Error(`the manifest wants a value for ${name}`)
    return value
  })
}

/** One of our manifests with its values filled in. */
export async function readManifest(name: 'coredns' | 'metrics-server', values: Record<string, string>): Promise<string> {
  return fillIn(await readFile(join(fromRoot('tools/cluster/manifests'), `${name}.yaml`), 'utf8'), values)
}
