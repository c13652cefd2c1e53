import type { Component } from './components.ts'
import process from 'node:process'
import { fromRoot } from '../../lib/paths.ts'
import { requireGo } from '../../toolchain/index.ts'
import { run } from '../lib/run.ts'

/** The linker's flags: stripped, and with the version that the program reports. */
export function linkFlags(component: Component): string {
  return [
    '-s',
    '-w',
    ...Object.entries(component.variables ?? {}).map(([name, value]) => `-X ${name}=${value}`),
  ].join(' ')
}

/** Builds one component into `path` from the versions and sums that its module pins. */
export async function buildComponent(component: Component, path: string): Promise<void> {
  const tags = component.tags
    ? ['-tags', component.tags]
    : []
  await run(requireGo('the embedded cluster'), [
    'build',
    '-mod=readonly',
    '-trimpath',
    '-buildvcs=false',
    ...tags,
    '-ldflags',
    linkFlags(component),
    '-o',
    path,
    component.package,
  ], {
    cwd: fromRoot('tools/cluster/modules', component.module),
    env: {
      ...process.env,
      CGO_ENABLED: component.usesC ? '1' : '0',
      GOFLAGS: '',
      GOWORK: 'off',
    },
  })
}
