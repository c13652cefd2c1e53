import type { KubernetesObject } from '../kubernetes.ts'
import type { QuickStart } from './page.ts'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { fromRoot } from '../../lib/paths.ts'
import { ensureHelm3, ensureHelm4, runTool } from '../../toolchain/index.ts'
import { SAMPLE_DIGEST } from '../names.ts'
import { parseObjects } from '../render.ts'
import { runLines, writeQuickStart } from './make-chart.ts'
import { pageSnippets, readQuickStart } from './page.ts'

const TOOLS_TIMEOUT_MS = 300_000
const RESTRICTED = { runAsNonRoot: true, runAsUser: 10001, runAsGroup: 10001, seccompProfile: { type: 'RuntimeDefault' } }

// Each case starts Helm, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

let page: QuickStart

beforeAll(async () => {
  page = await readQuickStart()
})

describe.each([
  ['Helm 4', ensureHelm4],
  ['Helm 3', ensureHelm3],
] as const)('the chart that the page makes with %s', (_name, ensureHelm) => {
  let helm: string
  let workspace: string
  let chart: string
  let objects: KubernetesObject[]

  beforeAll(async () => {
    helm = await ensureHelm()
    workspace = await mkdtemp(join(tmpdir(), 'todo-chatbot-quick-start-'))
    chart = join(workspace, 'hello')
    await writeQuickStart(chart, page)
    const printed = await runLines(page.lines.build, chart, helm)
    objects = parseObjects(printed.slice(printed.indexOf('---\n')))
  }, TOOLS_TIMEOUT_MS)

  afterAll(() => rm(workspace, { recursive: true, force: true }))

  const template = (...args: string[]) => runTool(helm, ['template', 'hello', chart, ...args])
  const find = (kind: string, name = 'hello') => objects.find(object => object.kind === kind && object.metadata.name === name) as KubernetesObject & { spec: any }
  const podSpec = () => find('Deployment').spec.template.spec

  it('is a Deployment with its Service, budget, firewall, account and test', () => {
    expect(objects.map(({ kind, metadata }) => `${kind}/${metadata.name}`).sort()).toEqual([
      'Deployment/hello',
      'NetworkPolicy/hello',
      'NetworkPolicy/hello-test',
      'Pod/hello-test',
      'PodDisruptionBudget/hello',
      'Service/hello',
      'ServiceAccount/hello',
    ])
  })

  it('runs the image of the page, restricted, with limits, and as user and group 10001', () => {
    const [container] = podSpec().containers
    expect(container.image).toBe('hello:v1.0.0')
    expect(podSpec().securityContext).toMatchObject(RESTRICTED)
    expect(container.securityContext).toEqual({
      ...RESTRICTED,
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
      privileged: false,
      readOnlyRootFilesystem: true,
    })
    expect(Object.keys(container.resources.limits).sort()).toEqual(['cpu', 'ephemeral-storage', 'memory'])
    expect(podSpec().automountServiceAccountToken).toBe(false)
  })

  it('is probed three times, drained and spread', () => {
    const [{ startupProbe, livenessProbe, readinessProbe, lifecycle }] = podSpec().containers
    expect([startupProbe, livenessProbe, readinessProbe].map(probe => probe.httpGet)).toEqual(['/ready', '/health', '/ready'].map(path => ({ path, port: 'http' })))
    expect(podSpec().terminationGracePeriodSeconds).toBeGreaterThan(lifecycle.preStop.sleep.seconds)
    expect(podSpec().topologySpreadConstraints.map(({ topologyKey }: { topologyKey: string }) => topologyKey)).toEqual(['kubernetes.io/hostname', 'topology.kubernetes.io/zone'])
    expect(find('PodDisruptionBudget').spec.maxUnavailable).toBe(1)
  })

  it('lets nobody in but its own test, and goes nowhere but to DNS', () => {
    const { policyTypes, ingress, egress } = find('NetworkPolicy').spec
    expect(policyTypes).toEqual(['Ingress', 'Egress'])
    expect(ingress.map(({ from }: { from: unknown }) => from)).toEqual([[{ podSelector: { matchLabels: { app: 'hello-test' } } }]])
    expect(egress.flatMap(({ ports }: { ports: { port: number }[] }) => ports.map(({ port }) => port))).toEqual([53, 53])
  })

  it('has the schema that the library carries, and refuses a misspelt key by it', async () => {
    expect(await readFile(join(chart, 'values.schema.json'), 'utf8')).toBe(await readFile(fromRoot('charts', 'common', 'files', 'values.schema.json'), 'utf8'))
    await expect(template('--set', 'replica=2')).rejects.toThrow('replica')
    await expect(template('--set', 'probes.livenes.path=/x')).rejects.toThrow('livenes')
  })

  it('takes other paths as the page says', async () => {
    const values = join(workspace, 'other-paths.yaml')
    await writeFile(values, page.otherPaths)
    const printed = await template('--values', values)
    expect(printed.match(/path: "\/(?:livez|readyz)"/g)).toHaveLength(3)
    expect(printed).not.toContain('path: "/health"')
  })

  it('goes to production by its digest only', async () => {
    const line = page.lines.deploy.replace('helm upgrade --install', 'helm template')
    await expect(runLines(line, chart, helm, { DIGEST: '' })).rejects.toThrow('image.digest is empty')
    const printed = await runLines(line, chart, helm, { DIGEST: SAMPLE_DIGEST })
    expect(printed).toContain(`image: "hello@${SAMPLE_DIGEST}"`)
    expect(printed).toContain('replicas: 2')
    expect(printed).toContain('"app": "shop"')
  })

  it('renders with the page\'s template for a shared store, and refuses replicas without one', async () => {
    await writeFile(join(chart, 'templates', 'app.yaml'), page.needsStore)
    await expect(template()).resolves.toContain('kind: Deployment')
    await expect(template('--set', 'replicas=2')).rejects.toThrow('replicas is 2 without DATABASE_URL')
    await writeFile(join(chart, 'templates', 'app.yaml'), page.files['templates/app.yaml']!)
  })
})

describe('the page on charts', () => {
  it('starts a chart with four files, and has one more for production', () => {
    expect(Object.keys(page.files)).toEqual(['Chart.yaml', 'values.yaml', 'templates/app.yaml', 'templates/NOTES.txt', 'values-prod.yaml'])
    expect(page.files['Chart.yaml']?.split('file://../common')).toHaveLength(2)
  })

  it('asks for a version of the library that the present one satisfies', async () => {
    const { version } = parse(await readFile(fromRoot('charts', 'common', 'Chart.yaml'), 'utf8')) as { version: string }
    const { dependencies: [common] } = parse(page.files['Chart.yaml']!) as { dependencies: { version: string }[] }
    expect(common?.version).toMatch(new RegExp(`^\\^${version.split('.')[0]}\\.`))
  })

  it('holds YAML that is YAML, and blocks of a language that is tried', async () => {
    const snippets = await pageSnippets()
    for (const { language, text } of snippets) {
      expect(['yaml', 'gotemplate', 'sh']).toContain(language)
      if (language === 'yaml')
        expect(parseAllDocuments(text).flatMap(document => document.errors), text).toEqual([])
    }
  })

  it('holds no template that is not tried', async () => {
    const templates = (await pageSnippets()).filter(({ language }) => language === 'gotemplate').map(({ text }) => text)
    expect(templates).toEqual([page.files['templates/app.yaml'], page.files['templates/NOTES.txt'], page.needsStore])
  })
})
