import { delimiter, dirname } from 'node:path'
import process from 'node:process'
import { execa } from 'execa'
import { expect, inject, it } from 'vitest'
import { root } from '../../tools/lib/paths.ts'
import { ensureGoTool, ensurePythonTools } from '../../tools/toolchain/index.ts'

const CT_TIMEOUT_MS = 900_000

it('passes ct lint-and-install with the configuration of the repository', { timeout: CT_TIMEOUT_MS }, async () => {
  const { kubeconfig, helmPath, kubectlPath } = inject('cluster')
  const ct = await ensureGoTool('ct')
  const python = await ensurePythonTools()
  const path = [helmPath, kubectlPath].map(dirname).concat(python, process.env.PATH ?? '').join(delimiter)

  const { exitCode, all } = await execa(ct, ['lint-and-install', '--config', 'ct.yaml'], {
    cwd: root,
    env: { KUBECONFIG: kubeconfig, PATH: path },
    all: true,
    reject: false,
  })

  expect(exitCode, all).toBe(0)
  for (const chart of ['backend', 'frontend', 'dashboard'])
    expect(all).toContain(`✔︎ ${chart}`)
})
