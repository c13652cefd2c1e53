import type { Component } from './components.ts'
import { existsSync } from 'node:fs'
import { symlink } from 'node:fs/promises'
import { makeOnce } from '../../toolchain/make-once.ts'
import { buildComponent } from './build.ts'
import { COMPONENTS } from './components.ts'
import { binary } from './folder.ts'
import { buildPause } from './pause.ts'
import { requireBuildTools } from './prerequisites.ts'

export { binary, binFolder } from './folder.ts'

async function ensureAlias(alias: string, target: string): Promise<void> {
  await symlink(target, binary(alias)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST')
      throw error
  })
}

function isBuilt(): boolean {
  return [
    'pause',
    ...COMPONENTS.map(component => component.name),
  ].every(name => existsSync(binary(name)))
}

async function ensureComponents(components: Component[]): Promise<void> {
  for (const [index, component] of components.entries()) {
    const label = `building ${component.name} ${component.version} (${index + 1} of ${components.length})`
    await makeOnce(label, binary(component.name), path => buildComponent(component, path))
    for (const alias of component.aliases ?? [])
      await ensureAlias(alias, component.name)
  }
}

/** Builds every program of the embedded cluster that is not in the cache yet. */
export async function ensureBinaries(): Promise<void> {
  if (!isBuilt())
    await requireBuildTools()
  await ensureComponents(COMPONENTS)
  await makeOnce('building pause', binary('pause'), buildPause)
}

/** The same for an API server and its store alone, which take no more than Go. */
export async function ensureApiServer(): Promise<void> {
  await ensureComponents(COMPONENTS.filter(({ module }) => module === 'kubernetes'))
}
