import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { fromRoot } from '../../lib/paths.ts'
import { KUBERNETES_MODULES } from '../../toolchain/pins.ts'
import { APPLICATION_CHARTS } from '../names.ts'
import { parseKubeconform } from './kubeconform.ts'

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
