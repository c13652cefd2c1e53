import type { KubernetesObject } from '../kubernetes.ts'
import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { ensureHelm4 } from '../../toolchain/index.ts'
import { podTemplates } from '../determinism/differences.ts'
import { staleFiles } from '../generated-file.ts'
import { APPLICATION_CHARTS } from '../names.ts'
import { stageCharts } from '../staging.ts'
import { fixedFields } from './fixed-fields.ts'
import { renderAll, selectorFiles, SELECTORS_ADVICE } from './index.ts'

const TOOLS_TIMEOUT_MS = 300_000

type Labels = Record<string, string>

// Each case starts Helm a dozen times, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

let helm: string
let folder: string
let charts: Record<string, KubernetesObject[][]>

beforeAll(async () => {
  helm = await ensureHelm4()
  folder = await stageCharts()
  charts = await renderAll(helm, folder)
}, TOOLS_TIMEOUT_MS)

afterAll(() => rm(folder, { recursive: true, force: true }))

/** The labels of every pod that a render makes: those of its templates, and those of its test pods. */
function podLabels(objects: KubernetesObject[]): Labels[] {
  const templates = Object.values(podTemplates(objects)) as { metadata: { labels: Labels } }[]
  return [...templates, ...objects.filter(({ kind }) => kind === 'Pod')].map(({ metadata }) => metadata.labels ?? {})
}

/** How many of the pods a selector means, in either of its two forms. */
function countSelected(selector: object, pods: Labels[]): number {
  const labels: Labels = 'matchLabels' in selector ? selector.matchLabels as Labels : selector as Labels
  return pods.filter(pod => Object.entries(labels).every(([key, value]) => pod[key] === value)).length
}

function selectorsOf(object: KubernetesObject): [string, object][] {
  return Object.entries(fixedFields(object)).filter((field): field is [string, object] => field[0].endsWith('elector') && object.kind !== 'ServiceMonitor')
}

it('are what the charts render; a change needs a new major version', async () => {
  expect(SELECTORS_ADVICE).toContain('new major version')
  expect(await staleFiles(await selectorFiles(helm)), SELECTORS_ADVICE).toEqual([])
})

it('cover every chart, every kind of workload and every kind of object with a fixed field', () => {
  expect(Object.keys(charts)).toEqual(['common', ...APPLICATION_CHARTS])
  const kinds = new Set(Object.values(charts).flat(2).filter(object => Object.keys(fixedFields(object)).length > 0).map(({ kind }) => kind))
  expect([...kinds].sort()).toEqual([
    'ClusterRoleBinding',
    'Deployment',
    'HorizontalPodAutoscaler',
    'NetworkPolicy',
    'PersistentVolumeClaim',
    'PodDisruptionBudget',
    'PodMonitor',
    'RoleBinding',
    'Service',
    'ServiceMonitor',
    'StatefulSet',
  ])
})

it('let Prometheus count each pod once: a ServiceMonitor means one Service, also where there are several', () => {
  for (const objects of Object.values(charts).flat()) {
    const services = objects.filter(({ kind }) => kind === 'Service').map(({ metadata }) => metadata.labels ?? {})
    for (const monitor of objects.filter(({ kind }) => kind === 'ServiceMonitor'))
      expect(countSelected(fixedFields(monitor)['spec.selector'] as object, services), monitor.metadata.name).toBe(1)
  }
})

it('mean one kind of pod each, and one that the same chart makes', () => {
  for (const objects of Object.values(charts).flat()) {
    const pods = podLabels(objects)
    for (const object of objects) {
      for (const [path, selector] of selectorsOf(object))
        expect(countSelected(selector, pods), `${object.kind}/${object.metadata.name} ${path}`).toBe(1)
    }
  }
})
