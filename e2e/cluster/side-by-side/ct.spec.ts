import type { ApplicationChart } from '../../../tools/charts/names.ts'
import type { Revision } from '../../../tools/charts/upgrade/former-revision.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { runCt } from '../../../tools/charts/ct.ts'
import { APPLICATION_CHARTS } from '../../../tools/charts/names.ts'
import { formerRevision, versionAt, versionNow } from '../../../tools/charts/upgrade/former-revision.ts'
import { makeUpgradeClone } from '../../../tools/charts/upgrade/upgrade-clone.ts'
import { root } from '../../../tools/lib/paths.ts'
import { ensureHelm3, ensureHelm4, runTool } from '../../../tools/toolchain/index.ts'
import { recordFigure } from '../../support/figures.ts'
import { makeNamespace, removeNamespace } from '../../support/namespaces.ts'

const CT_TIMEOUT_MS = 1_800_000
const ENSURE_HELM = { 'Helm 4': ensureHelm4, 'Helm 3': ensureHelm3 }
const HELMS = Object.keys(ENSURE_HELM) as (keyof typeof ENSURE_HELM)[]
const RUNS = APPLICATION_CHARTS.flatMap(chart => HELMS.map(helm => ({ chart, helm, name: `ct-${helm.at(-1)}-${chart}` })))
/** So that all pods of all runs have room on a small node at once. */
const SETTINGS = '--set=resources.requests.cpu=10m'
const cluster = inject('cluster')

let workspace: string
let former: Revision

async function cloneFor(name: string): Promise<string> {
  const clone = join(workspace, name)
  await makeUpgradeClone(root, clone, former.commit)
  return clone
}

beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'todo-chatbot-ct-'))
  former = await formerRevision(root, 'backend')
  await Promise.all(Object.values(ENSURE_HELM).map(ensure => ensure()))
}, CT_TIMEOUT_MS)

afterAll(async () => {
  await Promise.all(RUNS.map(({ name }) => removeNamespace(cluster, name)))
  await rm(workspace, { recursive: true, force: true })
})

/** What ct says about the upgrade of a chart, when its new version promises that one is possible. */
async function expectedUpgrades(clone: string, chart: ApplicationChart): Promise<string[]> {
  const [before, now] = [await versionAt(clone, former.commit, chart), await versionNow(clone, chart)]
  return before?.split('.')[0] === now.split('.')[0] ? [`${chart} from ${before} to ${now}`] : []
}

function testedUpgrades(output: string): string[] {
  const lines = output.replaceAll('\\"', '"').matchAll(/^Testing upgrades of chart "(\S+) => \(version: "([\d.]+)".* relative to previous revision "\S+ => \(version: "([\d.]+)", path: "ct-previous-revision/gm)
  return [...lines].map(([, chart, now, before]) => `${chart} from ${before} to ${now}`)
}

it('ct lint finds a greater version in every chart that changed since the former one', { timeout: CT_TIMEOUT_MS }, async () => {
  expect(await runCt(['lint', '--all=false'], { folder: await cloneFor('lint') })).toContain(`Old chart version: ${former.version}`)
})

/** Side by side, since most of their time is waiting, each in a namespace of its own: ct would label none of those that it makes. */
describe.concurrent('ct lint-and-install', () => {
  it.each(RUNS)('is green for $chart with $helm, new and as an upgrade of the former version', { timeout: CT_TIMEOUT_MS }, async ({ chart, helm, name }) => {
    const startedAt = performance.now()
    const clone = await cloneFor(name)
    await makeNamespace(cluster, name)
    const helmPath = await ENSURE_HELM[helm]()
    const output = await runCt(['lint-and-install', '--upgrade', '--all=false', '--charts', `charts/${chart}`, '--namespace', name, '--helm-extra-set-args', SETTINGS], {
      folder: clone,
      env: { KUBECONFIG: cluster.kubeconfig },
      helm: helmPath,
      isQuiet: true,
    })
    expect(testedUpgrades(output)).toEqual(await expectedUpgrades(clone, chart))
    // ct lets an upgrade be when the former version does not install, or does not pass its test.
    expect(output.split('\n').filter(line => line.includes('skipped because'))).toEqual([])
    await recordFigure({
      section: 'chart-testing',
      name: `${chart} with Helm ${(await runTool(helmPath, ['version', '--template', '{{ .Version }}'])).slice(1)}, upgrade from ${former.version}`,
      value: `green after ${((performance.now() - startedAt) / 1000).toFixed(0)} s`,
    })
  })
})
