import { readdir, readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { fromRoot } from '../lib/paths.ts'
import { UserError } from '../lib/user-error.ts'
import { requireGo } from './go-tool.ts'
import { assertIntegrity } from './kubectl-layer.ts'
import { GO_TOOLS } from './pins.ts'
import { runTool } from './run-tool.ts'

it('names Go and where to get it on a machine that has none', () => {
  expect(() => requireGo('ct', '/nowhere')).toThrow(new UserError('Go was not found, and ct is built with it: install Go 1.26 or newer from go.dev/dl or your package manager'))
})

it('refuses an archive that is not the pinned one', () => {
  expect(() => assertIntegrity(new TextEncoder().encode('something else'))).toThrow(/is not what it should be: expected sha512-avoG/)
})

it('accepts an archive with the integrity that is pinned', () => {
  const sha512OfNothing = 'sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg=='
  expect(() => assertIntegrity(new Uint8Array(), sha512OfNothing)).not.toThrow()
})

it('tells in one line what a failed program said last', async () => {
  await expect(runTool('sh', ['-c', 'echo first >&2; echo second >&2; exit 3'])).rejects.toThrow(/^sh -c .* failed: first; second$/)
})

it('pins the sums of every Go tool at the version that it names', async () => {
  expect((await readdir(fromRoot('tools', 'toolchain', 'go'))).sort()).toEqual(Object.keys(GO_TOOLS).sort())
  for (const [name, { version, package: path }] of Object.entries(GO_TOOLS)) {
    const module = await readFile(fromRoot('tools', 'toolchain', 'go', name, 'go.mod'), 'utf8')
    const wanted = path === '.'
      ? `k8s.io/kubectl v0.${version.split('.').slice(1).join('.')}`
      : ` v${version}`
    expect(module, name).toContain(wanted)
  }
})
