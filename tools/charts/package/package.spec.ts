import type { ChartPackage } from './package-charts.ts'
import { hash } from 'node:crypto'
import { chmod, cp, mkdtemp, readdir, readFile, rm, stat, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { parse } from 'yaml'
import { ensureHelm4, runTool } from '../../toolchain/index.ts'
import { APPLICATION_CHARTS, LIBRARY_CHART } from '../names.ts'
import { render } from '../render.ts'
import { stageCharts } from '../staging.ts'
import { packageCharts } from './package-charts.ts'

const TOOLS_TIMEOUT_MS = 300_000
const CHARTS = [LIBRARY_CHART, ...APPLICATION_CHARTS]

/** Folders of a chart, or of the library in it, and files that only this project needs. */
const NOT_PACKAGED = /^[^/]+\/(?:charts\/[^/]+\/)?(?:(?:ci|golden|schema|tests)\/|schema\.yaml$|.*_test\.yaml$|charts\/.*\.tgz$)/

let helm: string
let workspace: string
let source: string
let destination: string
let packages: ChartPackage[]
let versions: Record<string, string>

beforeAll(async () => {
  helm = await ensureHelm4()
  workspace = await mkdtemp(join(tmpdir(), 'todo-chatbot-package-'))
  destination = join(workspace, 'packages')
  // A copy, so that nobody changes the charts between two packages.
  source = await stageCharts()
  packages = await packageCharts(helm, { source, destination })
  versions = Object.fromEntries(await Promise.all(CHARTS.map(async (chart) => {
    const { version } = parse(await readFile(join(source, chart, 'Chart.yaml'), 'utf8')) as { version: string }
    return [chart, version]
  })))
}, TOOLS_TIMEOUT_MS)

afterAll(() => Promise.all([workspace, source].map(folder => rm(folder, { recursive: true, force: true }))))

const fileOf = (chart: string) => join(destination, `${chart}-${versions[chart]}.tgz`)
const namesIn = async (chart: string) => (await runTool('tar', ['-tzf', fileOf(chart)])).split('\n')

/** A copy as somebody with another umask and another clock would have it. */
async function copyOfAnotherTime(): Promise<string> {
  const copy = join(workspace, 'a copy', 'deep inside')
  await cp(source, copy, { recursive: true })
  const entries = await readdir(copy, { recursive: true, withFileTypes: true })
  await Promise.all(entries.map(async (entry, index) => {
    const path = join(entry.parentPath, entry.name)
    const time = new Date(Date.UTC(2031, 1, 3) + index * 1001)
    await utimes(path, time, time)
    await chmod(path, entry.isDirectory() ? 0o700 : 0o600)
  }))
  return copy
}

/** Runs work with another umask and another time zone, which Helm inherits. */
async function elsewhere<T>(work: () => Promise<T>): Promise<T> {
  const mask = process.umask(0o077)
  vi.stubEnv('TZ', 'Pacific/Kiritimati')
  try {
    return await work()
  }
  finally {
    vi.unstubAllEnvs()
    process.umask(mask)
  }
}

describe('the packages', () => {
  it('are one for each chart, each with its size and the digest of its content', async () => {
    expect(packages.map(({ name }) => name)).toEqual(CHARTS.map(chart => `${chart}-${versions[chart]}.tgz`).sort())
    for (const { name, sizeBytes, digest } of packages) {
      expect((await stat(join(destination, name))).size).toBe(sizeBytes)
      expect(`sha256:${hash('sha256', await readFile(join(destination, name)))}`).toBe(digest)
    }
    expect((await readdir(destination)).sort()).toEqual(packages.map(({ name }) => name))
  })

  it('are the same bytes from another folder, at another time, with other times of files, another umask and another zone', { timeout: TOOLS_TIMEOUT_MS }, async () => {
    const copy = await copyOfAnotherTime()
    const second = Math.floor(Date.now() / 1000)
    await vi.waitUntil(() => Math.floor(Date.now() / 1000) !== second, { timeout: 10_000 })
    const again = join(workspace, 'again')
    expect(await elsewhere(() => packageCharts(helm, { source: copy, destination: again }))).toEqual(packages)
    for (const { name } of packages) {
      expect(await readFile(join(again, name))).toEqual(await readFile(join(destination, name)))
      expect((await stat(join(again, name))).mtimeMs).toBe((await stat(join(destination, name))).mtimeMs)
    }
  })

  it('would not be without fixed times: Helm writes those of the files', async () => {
    const copy = join(workspace, 'as Helm does it')
    await cp(join(source, LIBRARY_CHART), copy, { recursive: true })
    await runTool(helm, ['package', copy, '--destination', workspace])
    expect(await readFile(join(workspace, `${LIBRARY_CHART}-${versions[LIBRARY_CHART]}.tgz`))).not.toEqual(await readFile(fileOf(LIBRARY_CHART)))
  })

  it('take the library as it is now, also where an old one was built into a chart', { timeout: TOOLS_TIMEOUT_MS }, async () => {
    const copy = join(workspace, 'with an old library')
    await cp(source, copy, { recursive: true })
    await cp(join(source, LIBRARY_CHART), join(copy, 'backend', 'charts', 'old'), { recursive: true })
    expect(await packageCharts(helm, { source: copy, destination: join(workspace, 'without it') })).toEqual(packages)
  })
})

describe('a package', () => {
  it.each(CHARTS)('of %s holds no tests, no renders and no sources of the schema', async (chart) => {
    const names = await namesIn(chart)
    expect(names).toContain(`${chart}/Chart.yaml`)
    expect(names.filter(name => NOT_PACKAGED.test(name))).toEqual([])
  })

  it.each(APPLICATION_CHARTS)('of %s holds its schema and the library', async (chart) => {
    expect(await namesIn(chart)).toEqual(expect.arrayContaining([
      'values.schema.json',
      'Chart.lock',
      'charts/common/Chart.yaml',
      'charts/common/values.yaml',
      'charts/common/templates/entry/_render.tpl',
    ].map(name => `${chart}/${name}`)))
  })

  it('of the library, alone or inside a chart, holds no schema: Helm would check the same values twice', async () => {
    for (const chart of CHARTS) {
      const root = chart === LIBRARY_CHART ? chart : `${chart}/charts/${LIBRARY_CHART}`
      expect(await namesIn(chart)).not.toContain(`${root}/values.schema.json`)
    }
  })

  it.each(APPLICATION_CHARTS)('of %s renders what the charts in the tree render', { timeout: TOOLS_TIMEOUT_MS }, async (chart) => {
    const unpacked = await mkdtemp(join(workspace, 'unpacked-'))
    await runTool('tar', ['-xzf', fileOf(chart), '-C', unpacked])
    expect(await render(helm, unpacked, chart, { overlay: 'dev' })).toBe(await render(helm, source, chart, { overlay: 'dev' }))
  })
})
