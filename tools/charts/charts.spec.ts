import type { ApplicationChart } from './names.ts'
import type { RenderOptions } from './render.ts'
import { glob, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { fromRoot } from '../lib/paths.ts'
import { ensureHelm3, ensureHelm4 } from '../toolchain/index.ts'
import { EXPECTATIONS } from './expectations.ts'
import { factsOf } from './facts.ts'
import { staleFiles } from './generated-file.ts'
import { goldenFiles } from './golden.ts'
import { isDeployment } from './kubernetes.ts'
import { APPLICATION_CHARTS, OVERLAYS } from './names.ts'
import { parseObjects, render } from './render.ts'
import { stageCharts } from './staging.ts'

const TOOLS_TIMEOUT_MS = 300_000

// Each case starts Helm, some of them a dozen times, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })
const EVERY_RENDER = APPLICATION_CHARTS.flatMap(chart => OVERLAYS.map(overlay => ({ chart, overlay })))

let helm4: string
let helm3: string
let folder: string

beforeAll(async () => {
  helm4 = await ensureHelm4()
  helm3 = await ensureHelm3()
  folder = await stageCharts()
}, TOOLS_TIMEOUT_MS)

afterAll(() => rm(folder, { recursive: true, force: true }))

const renderObjects = async (chart: ApplicationChart, options: RenderOptions = {}) => parseObjects(await render(helm4, folder, chart, options))

async function podTemplate(chart: ApplicationChart, options: RenderOptions = {}) {
  return (await renderObjects(chart, options)).find(isDeployment)?.spec.template
}

async function replaceIn(file: string, from: string | RegExp, to: string): Promise<void> {
  await writeFile(file, (await readFile(file, 'utf8')).replace(from, to))
}

describe('the promised names, ports and numbers', () => {
  it.each(APPLICATION_CHARTS)('hold for the dev overlay of %s', async (chart) => {
    expect(factsOf(await renderObjects(chart, { overlay: 'dev' }))).toEqual(EXPECTATIONS[chart])
  })

  it.each([
    ['dev', 1],
    ['staging', 2],
    ['prod', 3],
  ] as const)('%s runs %i replicas of each chart', async (overlay, replicas) => {
    for (const chart of APPLICATION_CHARTS)
      expect((await renderObjects(chart, { overlay })).find(isDeployment)?.spec.replicas).toBe(replicas)
  })

  it.each(['staging', 'prod'] as const)('opens no node port in %s', async (overlay) => {
    for (const chart of APPLICATION_CHARTS)
      expect(await render(helm4, folder, chart, { overlay })).not.toContain('nodePort')
  })
})

describe('a render', () => {
  it('equals the committed golden file of every chart and overlay', async () => {
    expect(await staleFiles(await goldenFiles(helm4))).toEqual([])
  })

  it.each(EVERY_RENDER)('of $chart with $overlay is the same, byte for byte, with Helm 3 and Helm 4', async ({ chart, overlay }) => {
    expect(await render(helm3, folder, chart, { overlay })).toBe(await render(helm4, folder, chart, { overlay }))
  })

  it.each(EVERY_RENDER)('of $chart with $overlay holds no null, no empty map and no empty list', async ({ chart, overlay }) => {
    expect(emptyPaths(await renderObjects(chart, { overlay }))).toEqual([])
  })

  it('does not depend on the order in which values are written', async () => {
    const one = join(folder, 'one.yaml')
    const other = join(folder, 'other.yaml')
    await writeFile(one, 'env: {A: "1", B: "2"}\nconfig: {data: {X: a, Y: b}}\n')
    await writeFile(other, 'config: {data: {Y: b, X: a}}\nenv: {B: "2", A: "1"}\n')
    expect(await render(helm4, folder, 'backend', {
      valuesFiles: [other],
    })).toBe(await render(helm4, folder, 'backend', {
      valuesFiles: [one],
    }))
  })

  it.each(APPLICATION_CHARTS)('of %s keeps its pod template when only the chart version changes', async (chart) => {
    const before = await podTemplate(chart)
    const file = join(folder, chart, 'Chart.yaml')
    await replaceIn(file, /^version: .*$/m, 'version: 1.0.1')
    const after = await podTemplate(chart)
    await replaceIn(file, /^version: .*$/m, 'version: 1.0.0')
    expect(after).toEqual(before)
  })

  it('changes one annotation of the pods when a setting changes, and nothing else of them', async () => {
    const before = await podTemplate('backend')
    const after = await podTemplate('backend', {
      set: ['config.data.LOG_LEVEL=debug'],
    })
    expect(after?.metadata.annotations).not.toEqual(before?.metadata.annotations)
    expect({ ...after?.metadata, annotations: {} }).toEqual({ ...before?.metadata, annotations: {} })
    expect(after?.spec).toEqual(before?.spec)
  })
})

describe('the templates', () => {
  it('use nothing whose result depends on the time, on chance or on a cluster', async () => {
    const impure = /\b(?:lookup|rand\w+|gen[A-Z]\w+|now|uuidv4|Release\.Revision|Release\.IsUpgrade|Release\.IsInstall)\b/
    for await (const file of glob(fromRoot('charts', '*', 'templates', '**', '*.{tpl,yaml,txt}')))
      expect(await readFile(file, 'utf8'), file).not.toMatch(impure)
  })

  it('are at most ten lines in a thin chart, the dashboard\'s access rules aside', async () => {
    for (const chart of APPLICATION_CHARTS) {
      const text = await readFile(fromRoot('charts', chart, 'templates', 'app.yaml'), 'utf8')
      expect(text.trim().split('\n').length).toBeLessThanOrEqual(10)
    }
  })
})

function emptyPaths(value: unknown, path = ''): string[] {
  if (value === null)
    return [path]
  if (typeof value !== 'object')
    return []
  const entries = Object.entries(value)
  return entries.length === 0
    ? [path]
    : entries.flatMap(([key, child]) => emptyPaths(child, `${path}/${key}`))
}
