import type { Server } from 'node:net'
import type { ApplicationChart, Overlay } from './names.ts'
import type { RenderOptions } from './render.ts'
import { cp, glob, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { parseAllDocuments, stringify } from 'yaml'
import { fromRoot } from '../lib/paths.ts'
import { ensureHelm3, ensureHelm4 } from '../toolchain/index.ts'
import { byName, changedLines, differences, nullPaths, podTemplates } from './determinism/differences.ts'
import { reverseValues } from './determinism/reversed-order.ts'
import { APPLICATION_CHARTS, OVERLAYS } from './names.ts'
import { parseObjects, render } from './render.ts'
import { stageCharts } from './staging.ts'

const TOOLS_TIMEOUT_MS = 300_000
const KUBERNETES_VERSIONS = ['1.33.0', '1.34.0', '1.35.0', '1.36.0', '1.37.0']

// Each case starts Helm several times, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

interface Case { helm: 'Helm 3' | 'Helm 4', chart: ApplicationChart, overlay: Overlay }

const RENDERS = APPLICATION_CHARTS.flatMap(chart => OVERLAYS.map(overlay => ({ chart, overlay })))
const CASES: Case[] = (['Helm 3', 'Helm 4'] as const).flatMap(helm => RENDERS.map(one => ({ helm, ...one })))

/** A setting of each chart's ConfigMap, and another value for it. */
const SETTINGS: Record<ApplicationChart, [key: string, value: string]> = {
  backend: ['LOG_LEVEL', 'debug'],
  frontend: ['API_BASE_URL', 'http://another:3000'],
  dashboard: ['LOG_LEVEL', 'debug'],
}

const helms = { 'Helm 3': '', 'Helm 4': '' }
const firstRenders = new Map<string, Promise<{ text: string, second: number }>>()
const secondNow = () => Math.floor(Date.now() / 1000)

let workspace: string
let charts: string

beforeAll(async () => {
  helms['Helm 4'] = await ensureHelm4()
  helms['Helm 3'] = await ensureHelm3()
  workspace = await mkdtemp(join(tmpdir(), 'todo-chatbot-determinism-'))
  charts = await stageCharts()
}, TOOLS_TIMEOUT_MS)

afterAll(() => Promise.all([workspace, charts].map(folder => rm(folder, { recursive: true, force: true }))))

/** What Helm prints, to the last byte. */
function renderBytes({ helm, chart, overlay }: Case, options: RenderOptions = {}, folder = charts): Promise<string> {
  return render(helms[helm], folder, chart, { overlay, ...options, process: { ...options.process, stripFinalNewline: false } })
}

/** The render that all others are compared with, and when it was made. */
function firstRender(one: Case) {
  const key = Object.values(one).join(' ')
  const made = firstRenders.get(key) ?? renderBytes(one).then(text => ({ text, second: secondNow() }))
  firstRenders.set(key, made)
  return made
}

async function expectSame(one: Case, options: RenderOptions, folder = charts): Promise<void> {
  const { text } = await firstRender(one)
  expect(text).toContain('kind: Deployment')
  expect(await renderBytes(one, options, folder)).toBe(text)
}

async function copyCharts(name: string): Promise<string> {
  const folder = join(workspace, name)
  await cp(charts, folder, { recursive: true })
  return folder
}

/** The environment of somebody who has no kubeconfig, neither named nor in the home folder. */
async function withoutCluster(): Promise<Record<string, string | undefined>> {
  const home = join(workspace, 'home')
  await mkdir(home, { recursive: true })
  return { ...process.env, HOME: home, KUBECONFIG: undefined, KUBERNETES_SERVICE_HOST: undefined }
}

async function kubeconfigOf(server: Server): Promise<string> {
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const file = join(workspace, 'kubeconfig')
  await writeFile(file, stringify({
    'apiVersion': 'v1',
    'kind': 'Config',
    'clusters': [{ name: 'silent', cluster: { server: `http://127.0.0.1:${port}` } }],
    'contexts': [{ name: 'silent', context: { cluster: 'silent', user: 'nobody' } }],
    'users': [{ name: 'nobody', user: {} }],
    'current-context': 'silent',
  }))
  return file
}

describe('a render is the same, byte for byte,', () => {
  describe('from another place', () => {
    let copy: string

    beforeAll(async () => {
      copy = await copyCharts('a copy')
    })

    it.each(CASES)('in another folder, and with another working directory: $chart with $overlay, $helm', async (one) => {
      await expectSame(one, { process: { cwd: workspace } })
      await expectSame(one, { process: { cwd: copy } }, copy)
    })
  })

  describe('with values in another order', () => {
    let reversed: string

    beforeAll(async () => {
      reversed = await copyCharts('reversed')
      await reverseValues(reversed)
    })

    it('of which every file is another one then', async () => {
      for (const file of ['backend/values.yaml', 'backend/charts/common/values.yaml', 'frontend/values-prod.yaml'])
        expect(await readFile(join(reversed, file), 'utf8')).not.toBe(await readFile(join(charts, file), 'utf8'))
    })

    it.each(CASES)('of their keys: $chart with $overlay, $helm', one => expectSame(one, {}, reversed))
  })

  describe('whatever cluster there is', () => {
    const questions: string[] = []
    const silent = createServer(() => questions.push('somebody asked the cluster'))
    let kubeconfig: string

    beforeAll(async () => {
      await new Promise<void>(resolve => silent.listen(0, '127.0.0.1', resolve))
      kubeconfig = await kubeconfigOf(silent)
    })

    afterAll(() => new Promise(resolve => silent.close(resolve)))

    it.each(CASES)('one that does not answer, or none: $chart with $overlay, $helm', async (one) => {
      await expectSame(one, { process: { env: { KUBECONFIG: kubeconfig } } })
      await expectSame(one, { process: { env: await withoutCluster(), extendEnv: false } })
      expect(questions).toEqual([])
    })
  })

  it.each(CASES)('as an installation and as an upgrade: $chart with $overlay, $helm', one => expectSame(one, { args: ['--is-upgrade'] }))

  it.each(CASES)('for every version of Kubernetes that is supported: $chart with $overlay, $helm', async (one) => {
    for (const version of KUBERNETES_VERSIONS)
      await expectSame(one, { args: ['--kube-version', version] })
  })

  it.each(CASES)('at another time: $chart with $overlay, $helm', async (one) => {
    const { second } = await firstRender(one)
    await vi.waitUntil(() => secondNow() !== second, { timeout: 10_000 })
    await expectSame(one, {})
  })
})

describe('helm 3 and Helm 4', () => {
  it.each(RENDERS)('print the same bytes and the same objects for $chart with $overlay', async (one) => {
    const [three, four] = await Promise.all([firstRender({ helm: 'Helm 3', ...one }), firstRender({ helm: 'Helm 4', ...one })])
    expect(differences(byName(parseObjects(three.text)), byName(parseObjects(four.text)))).toEqual([])
    expect(three.text).toBe(four.text)
  })
})

describe('a map of many entries', () => {
  const names = ['echo', 'alpha', 'delta', 'bravo', 'charlie', 'foxtrot']
  const each = (entry: (index: number) => unknown) => Object.fromEntries(names.map((name, index) => [name, entry(index)]))

  it.each(['Helm 3', 'Helm 4'] as const)('is rendered in one order by %s, as often as it is tried', async (helm) => {
    const file = join(workspace, 'many.yaml')
    await writeFile(file, stringify({
      ports: { http: 3000, ...each(index => 4000 + index) },
      extraServices: each(index => ({ type: 'NodePort', targetPort: names[index], nodePort: 31000 + index })),
      env: each(index => `${index}`),
      config: { data: Object.fromEntries(names.map(name => [`${name}_setting`, name])) },
      secretFiles: Object.fromEntries(names.map(name => [name.toUpperCase(), { secret: name, key: name }])),
      persistence: each(index => ({ type: 'emptyDir', path: `/${index}`, size: '1Mi' })),
      network: { from: each(() => ({ app: 'peer' })), to: each(() => ({ namespace: 'peer' })) },
      extra: { labels: each(index => `${index}`), podAnnotations: each(index => `${index}`) },
    }))
    const one: Case = { helm, chart: 'backend', overlay: 'dev' }
    const texts = await Promise.all(Array.from({ length: 10 }, () => renderBytes(one, { valuesFiles: [file] })))
    expect(new Set(texts).size).toBe(1)
  })
})

describe('an upgrade', () => {
  let bumped: string

  beforeAll(async () => {
    bumped = await copyCharts('bumped')
    for await (const file of glob(`${bumped}/*/Chart.yaml`))
      await writeFile(file, (await readFile(file, 'utf8')).replace(/^version: .*$/m, 'version: 9.8.7'))
  })

  it.each(RENDERS)('of nothing but the chart version restarts no pod: $chart with $overlay', async (one) => {
    const { text } = await firstRender({ helm: 'Helm 4', ...one })
    const before = parseObjects(text)
    const after = parseObjects(await renderBytes({ helm: 'Helm 4', ...one }, {}, bumped))
    expect(after.map(({ metadata }) => metadata.labels?.['helm.sh/chart'])).toContain(`${one.chart}-9.8.7`)
    expect(Object.keys(podTemplates(before))).not.toEqual([])
    expect(podTemplates(after)).toEqual(podTemplates(before))
  })

  it.each(RENDERS)('of one setting changes its line and one annotation, and nothing else: $chart with $overlay', async ({ chart, overlay }) => {
    const [key, value] = SETTINGS[chart]
    const { text } = await firstRender({ helm: 'Helm 4', chart, overlay })
    const after = await renderBytes({ helm: 'Helm 4', chart, overlay }, { set: [`config.data.${key}=${value}`] })
    expect(changedLines(text, after)).toEqual([
      expect.stringMatching(new RegExp(`^ +"?${key}"?: "?${value}"?$`)),
      expect.stringMatching(/^ +"?checksum\/config"?: "?[a-f0-9]{64}"?$/),
    ])
    expect(differences(byName(parseObjects(text)), byName(parseObjects(after)))).toEqual([
      `ConfigMap/${chart}-config.data.${key}`,
      `Deployment/todo-chatbot-${chart}.spec.template.metadata.annotations.checksum/config`,
    ])
  })
})

it('starts from values that hold no null, which Helm 3 and Helm 4 merge in different ways', async () => {
  const files: string[] = []
  for await (const file of glob(fromRoot('charts', '*', 'values*.yaml'))) {
    files.push(file)
    const values = parseAllDocuments(await readFile(file, 'utf8')).map(document => document.toJS() as unknown)
    expect(nullPaths(values), file).toEqual([])
  }
  expect(files.length).toBeGreaterThanOrEqual(1 + APPLICATION_CHARTS.length * (1 + OVERLAYS.length))
})
