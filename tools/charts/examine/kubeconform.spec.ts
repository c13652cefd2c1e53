import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { fromRoot } from '../../lib/paths.ts'
import { ensureGoTool, ensureSchemas } from '../../toolchain/index.ts'
import { KUBERNETES_MODULES } from '../../toolchain/pins.ts'
import { APPLICATION_CHARTS } from '../names.ts'
import { kubeconform, parseKubeconform } from './kubeconform.ts'
import { withSubjectFiles } from './subject-files.ts'

const MAKE_TIMEOUT_MS = 600_000

/** Recorded from kubeconform 0.8.0, with another path. */
const REPORT = {
  resources: [
    { filename: 'in/a.yaml', kind: 'Service', name: 'app', version: 'v1', status: 'statusValid', msg: '' },
    { filename: 'in/a.yaml', kind: '', name: '', version: '', status: 'statusEmpty', msg: '' },
    {
      filename: 'in/a.yaml',
      kind: 'Deployment',
      name: 'bad',
      version: 'apps/v1',
      status: 'statusInvalid',
      msg: 'problem validating schema. Check JSON formatting: jsonschema validation failed with \'file:///cache/deployment-apps-v1.json#\' - at \'\': validation failed   - at \'/metadata/labels/a\': got number, want string   - at \'/spec\': additional properties \'replica\' not allowed',
      validationErrors: [{ path: '', msg: 'validation failed' }],
    },
    {
      filename: 'in/b.yaml',
      kind: 'Pod',
      name: 'one',
      version: 'v1',
      status: 'statusInvalid',
      msg: 'problem validating schema. Check JSON formatting: jsonschema validation failed with \'file:///cache/pod-v1.json#\' - at \'/spec\': additional properties \'x\' not allowed',
    },
    { filename: 'in/b.yaml', kind: '', name: '', version: '', status: 'statusError', msg: 'error unmarshalling resource: yaml: unmarshal errors:\n  line 5: key "data" already set in map' },
  ],
}

it('reads what kubeconform says of each object, in one line and without paths of this machine', () => {
  const finding = (object: string, message: string) => ({ check: 'fields', object, message, severity: 'critical' })
  expect(parseKubeconform(REPORT, '1.36')).toEqual([
    { path: 'in/a.yaml', passed: 1, findings: [] },
    { path: 'in/a.yaml', passed: 0, findings: [finding('Deployment/bad', 'at \'/metadata/labels/a\': got number, want string - at \'/spec\': additional properties \'replica\' not allowed (Kubernetes 1.36)')] },
    { path: 'in/b.yaml', passed: 0, findings: [finding('Pod/one', 'at \'/spec\': additional properties \'x\' not allowed (Kubernetes 1.36)')] },
    { path: 'in/b.yaml', passed: 0, findings: [finding('a document', 'error unmarshalling resource: yaml: unmarshal errors: line 5: key "data" already set in map (Kubernetes 1.36)')] },
  ])
})

it('asks every minor of Kubernetes from the first one that the charts support', async () => {
  const minors = KUBERNETES_MODULES.map(({ version }) => Number(version.split('.')[1]))
  const [first = 0] = minors
  expect(minors).toEqual(minors.map((_, index) => first + index))
  for (const chart of APPLICATION_CHARTS) {
    const { kubeVersion } = parse(await readFile(fromRoot('charts', chart, 'Chart.yaml'), 'utf8')) as { kubeVersion: string }
    expect(kubeVersion).toBe(`>=1.${first}.0-0`)
  }
})

async function faultsOf(...objects: object[]): Promise<string[]> {
  const yaml = objects.map(object => stringify(object)).join('---\n')
  const [examination] = await withSubjectFiles([{ name: 'sample', yaml }], kubeconform.examine)
  return examination?.findings.map(({ message }) => message) ?? []
}

const inEachMinor = (message: string) => KUBERNETES_MODULES.map(({ version }) => `${message} (Kubernetes ${version.split('.').slice(0, 2).join('.')})`)

describe('the real kubeconform', () => {
  beforeAll(async () => {
    await ensureGoTool('kubeconform')
    await ensureSchemas()
  }, MAKE_TIMEOUT_MS)

  it('finds in every minor that a field of a Deployment lies in its pod', async () => {
    const template = { metadata: { labels: { app: 'bare' } }, spec: { minReadySeconds: 5, containers: [{ name: 'app', image: 'app:1.0.0' }] } }
    const deployment = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'bare' }, spec: { selector: { matchLabels: { app: 'bare' } }, template } }
    expect(await faultsOf(deployment)).toEqual(inEachMinor('at \'/spec/template/spec\': additional properties \'minReadySeconds\' not allowed'))
  })

  it('finds a quantity that is none, and takes one without a unit', async () => {
    const claim = (storage: number | string) => ({ apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: 'data' }, spec: { resources: { requests: { storage } } } })
    expect(await faultsOf(claim(1024))).toEqual([])
    expect((await faultsOf(claim('1Gib')))[0]).toContain('\'1Gib\' does not match pattern')
  })

  it('knows the fields of custom resources', async () => {
    const route = { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute', metadata: { name: 'web' }, spec: { hostname: 'app.example' } }
    const monitor = { apiVersion: 'monitoring.coreos.com/v1', kind: 'ServiceMonitor', metadata: { name: 'app' }, spec: { selector: {}, endpoints: [{ ports: 'http' }] } }
    expect(await faultsOf(route, monitor)).toEqual(expect.arrayContaining(inEachMinor('at \'/spec\': additional properties \'hostname\' not allowed')))
    expect(await faultsOf(monitor)).toEqual(inEachMinor('at \'/spec/endpoints/0\': additional properties \'ports\' not allowed'))
  })
})
