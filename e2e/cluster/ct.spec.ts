import { inject, it } from 'vitest'
import { runCt } from '../../tools/charts/ct.ts'

const CT_TIMEOUT_MS = 900_000

it('ct lint-and-install is green with the configuration of the repository', { timeout: CT_TIMEOUT_MS }, async () => {
  await runCt(['lint-and-install'], { KUBECONFIG: inject('cluster').kubeconfig })
})
