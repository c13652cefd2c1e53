import { beforeAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { ensureGoTool } from '../../toolchain/index.ts'
import { kubeScore, parseKubeScore } from './kube-score.ts'
import { withSubjectFiles } from './subject-files.ts'

const BUILD_TIMEOUT_MS = 300_000

/** Recorded from kube-score 1.20.0, and shortened. */
const REPORT = [
  {
    object_name: 'Deployment/apps/v1//app',
    type_meta: { kind: 'Deployment', apiVersion: 'apps/v1' },
    object_meta: { name: 'app', namespace: 'space' },
    checks: [
      { check: { id: 'stable-version' }, grade: 10, skipped: false, comments: null },
      {
        check: { id: 'container-resources' },
        grade: 1,
        skipped: false,
        comments: [{ path: 'app', summary: 'CPU limit is not set', description: 'Set it.' }, { path: 'app', summary: 'Memory limit is not set', description: 'Set it.' }],
      },
      { check: { id: 'deployment-replicas' }, grade: 5, skipped: false, comments: [{ path: '', summary: 'Deployment few replicas', description: 'Have two.' }] },
      { check: { id: 'deployment-has-poddisruptionbudget' }, grade: 0, skipped: true, comments: [{ path: '', summary: 'Skipped', description: '' }] },
    ],
  },
]

it('reads what kube-score says: critical and warning are findings, what does not apply is none', () => {
  expect(parseKubeScore(REPORT, 'a.yaml')).toEqual([{
    path: 'a.yaml',
    passed: 1,
    findings: [
      { check: 'container-resources', object: 'Deployment/app', message: 'app: CPU limit is not set; app: Memory limit is not set', severity: 'critical' },
      { check: 'deployment-replicas', object: 'Deployment/app', message: 'Deployment few replicas', severity: 'warning' },
    ],
  }])
})

function deployment(annotations = {}) {
  return stringify({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'bare', annotations },
    spec: {
      selector: { matchLabels: { app: 'bare' } },
      template: { metadata: { labels: { app: 'bare' }, annotations }, spec: { containers: [{ name: 'app', image: 'app:1.0.0' }] } },
    },
  })
}

async function checksFound(yaml: string): Promise<string[]> {
  const [examination] = await withSubjectFiles([{ name: 'bare', yaml }], kubeScore.examine)
  return examination?.findings.map(({ check }) => check) ?? []
}

describe('the real kube-score', () => {
  beforeAll(() => ensureGoTool('kube-score'), BUILD_TIMEOUT_MS)

  it('finds that a Deployment has no resources, no policy and, by an optional test, no seccomp profile', async () => {
    expect(await checksFound(deployment())).toEqual(expect.arrayContaining(['container-resources', 'pod-networkpolicy', 'container-seccomp-profile']))
  })

  it('is not silenced by an annotation', async () => {
    expect(await checksFound(deployment({ 'kube-score/ignore': 'container-resources' }))).toContain('container-resources')
  })

  it('that cannot read a file says so', async () => {
    await expect(checksFound('a: [b\n')).rejects.toThrow(/kube-score ended with code 1 and no result: .*failed to parse/i)
  })
})
