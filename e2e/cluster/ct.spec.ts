import type { Revision } from '../../tools/charts/upgrade/former-revision.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { runCt } from '../../tools/charts/ct.ts'
import { APPLICATION_CHARTS } from '../../tools/charts/names.ts'
import { formerRevision, versionAt, versionNow } from '../../tools/charts/upgrade/former-revision.ts'
import { makeUpgradeClone } from '../../tools/charts/upgrade/upgrade-clone.ts'
import { root } from '../../tools/lib/paths.ts'

const CT_TIMEOUT_MS = 1_800_000

let workspace: string
let clone: string
let former: Revision

beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'todo-chatbot-ct-'))
  clone = join(workspace, 'clone')
  former = await formerRevision(root, 'backend')
  await makeUpgradeClone(root, clone, former.commit)
})

afterAll(() => rm(workspace, { recursive: true, force: true }))

/** What ct says about the upgrade of a chart, for every chart whose new version promises that one is possible. */
async function expectedUpgrades(): Promise<string[]> {
  const versions = await Promise.all(APPLICATION_CHARTS.map(async chart => ({
    chart,
    before: await versionAt(clone, former.commit, chart),
    now: await versionNow(clone, chart),
  })))
  return versions
    .filter(({ before, now }) => before?.split('.')[0] === now.split('.')[0])
    .map(({ chart, before, now }) => `${chart} from ${before} to ${now}`)
}

function testedUpgrades(output: string): string[] {
  const lines = output.replaceAll('\\"', '"').matchAll(/^Testing upgrades of chart "(\S+) => \(version: "([\d.]+)".* relative to previous revision "\S+ => \(version: "([\d.]+)", path: "ct-previous-revision/gm)
  return [...lines].map(([, chart, now, before]) => `${chart} from ${before} to ${now}`)
}

it('ct lint finds a greater version in every chart that changed since the former one', { timeout: CT_TIMEOUT_MS }, async () => {
  expect(await runCt(['lint', '--all=false'], { folder: clone })).toContain(`Old chart version: ${former.version}`)
})

it('ct lint-and-install is green for every chart, new and as an upgrade of the former version', { timeout: CT_TIMEOUT_MS }, async () => {
  const output = await runCt(['lint-and-install', '--upgrade'], { folder: clone, env: { KUBECONFIG: inject('cluster').kubeconfig } })
  expect(testedUpgrades(output).sort()).toEqual((await expectedUpgrades()).sort())
  // ct lets an upgrade be when the former version does not install, or does not pass its test.
  expect(output.split('\n').filter(line => line.includes('skipped because'))).toEqual([])
})
