import type { ApplicationChart } from './names.ts'
import type { RenderOptions } from './render.ts'
import { readFile, rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { fromRoot } from '../lib/paths.ts'
import { ensureHelm4 } from '../toolchain/index.ts'
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
let folder: string

beforeAll(async () => {
  helm4 = await ensureHelm4()
  folder = await stageCharts()
}, TOOLS_TIMEOUT_MS)

afterAll(() => rm(folder, { recursive: true, force: true }))

const renderObjects = async (chart: ApplicationChart, options: RenderOptions = {}) => parseObjects(await render(helm4, folder, chart, options))

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

  it.each(EVERY_RENDER)('of $chart with $overlay holds no null, no empty map and no empty list', async ({ chart, overlay }) => {
    expect(emptyPaths(await renderObjects(chart, { overlay }))).toEqual([])
  })
})

describe('the templates', () => {
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
