import type { QuickStart } from '../../../tools/charts/quick-start/page.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { runLines, writeQuickStart } from '../../../tools/charts/quick-start/make-chart.ts'
import { readQuickStart } from '../../../tools/charts/quick-start/page.ts'
import { clusterTool } from '../../support/kubectl.ts'
import { makeNamespace, removeNamespace } from '../../support/namespaces.ts'
import { isReady, podsOf } from '../../support/pods.ts'

const NAMESPACE = 'todo-chatbot-quick-start'
const cluster = inject('cluster')
const kubectl = clusterTool(cluster.kubectlPath, cluster.kubeconfig, NAMESPACE)

let page: QuickStart
let workspace: string
let chart: string

/** Runs lines of the page in the test's own namespace. */
const run = (lines: string) => runLines(lines, chart, cluster.helmPath, { KUBECONFIG: cluster.kubeconfig, HELM_NAMESPACE: NAMESPACE })

beforeAll(async () => {
  page = await readQuickStart()
  workspace = await mkdtemp(join(tmpdir(), 'todo-chatbot-quick-start-'))
  chart = join(workspace, 'hello')
  await writeQuickStart(chart, page)
  await makeNamespace(cluster, NAMESPACE)
})

afterAll(async () => {
  // A namespace waits for half of the grace period of pods that are still there.
  await run('helm uninstall hello --wait --ignore-not-found')
  await removeNamespace(cluster, NAMESPACE)
  await rm(workspace, { recursive: true, force: true })
})

it('the chart of the page, with the project\'s own image as the page says, becomes ready and passes helm test', async () => {
  await run(page.lines.build)
  const printed = await run(page.lines.install.replace('\n', ` ${page.trial.join(' ')}\n`))

  expect(printed).toContain(`hello 1.0.0 is installed in namespace ${NAMESPACE}.`)
  expect(printed).toMatch(/TEST SUITE: +hello-test[\s\S]*Phase: +Succeeded/)
  expect((await podsOf(kubectl, 'hello')).map(isReady)).toEqual([true])
})

it('refuses a misspelt key, and leaves the release as it is', async () => {
  const revisions = () => run('helm history hello --output json')
  const before = await revisions()
  await expect(run('helm upgrade hello . --set replica=2')).rejects.toThrow('replica')
  expect(await revisions()).toBe(before)
})
