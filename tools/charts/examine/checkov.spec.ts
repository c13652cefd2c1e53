import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { stringify } from 'yaml'
import { ensureCheckov } from '../../toolchain/index.ts'
import { checkov, parseCheckov } from './checkov.ts'
import { withSubjectFiles } from './subject-files.ts'

const INSTALL_TIMEOUT_MS = 300_000

/** Recorded from checkov 3.3.30, and shortened. */
function check(id: string, name: string, resource: string) {
  return { check_id: id, check_name: name, file_path: '/a.yaml', file_line_range: [1, 11], resource, severity: null }
}

it('reads what checkov says, and counts what an annotation skips as found', () => {
  const report = {
    check_type: 'kubernetes',
    results: {
      passed_checks: [check('CKV_K8S_8', 'Liveness Probe Should be Configured', 'Deployment.space.app')],
      failed_checks: [check('CKV_K8S_43', 'Image should use digest', 'Deployment.space.app.v1')],
      skipped_checks: [check('CKV_K8S_9', 'Readiness Probe Should be Configured', 'Pod.space.app')],
    },
    summary: { passed: 1, failed: 1, skipped: 1, parsing_errors: 0, resource_count: 2 },
  }
  expect(parseCheckov(report)).toEqual([
    { path: '/a.yaml', passed: 1, findings: [] },
    { path: '/a.yaml', passed: 0, findings: [{ check: 'CKV_K8S_43', object: 'Deployment/app.v1', message: 'Image should use digest', severity: 'critical' }] },
    { path: '/a.yaml', passed: 0, findings: [{ check: 'CKV_K8S_9', object: 'Pod/app', message: 'Readiness Probe Should be Configured (skipped by an annotation)', severity: 'critical' }] },
  ])
})

it('reads nothing from a report about nothing', () => {
  expect(parseCheckov({ passed: 0, failed: 0, resource_count: 0, checkov_version: '3.3.30' })).toEqual([])
})

const LABELS = { app: 'bare' }

const BARE = stringify({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'bare', namespace: 'space' },
  spec: {
    selector: { matchLabels: LABELS },
    template: { metadata: { labels: LABELS }, spec: { containers: [{ name: 'app', image: 'app:1.0.0' }] } },
  },
})

const POLICY = stringify({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name: 'bare', namespace: 'space' },
  spec: { podSelector: { matchLabels: LABELS } },
})

/** The ids of the checks that each text fails, one by one; they are shown to checkov at once. */
async function failedChecks(...yamls: string[]): Promise<string[][]> {
  const examinations = await withSubjectFiles(yamls.map((yaml, index) => ({ name: `subject/${index}`, yaml })), checkov.examine)
  return examinations.map(({ findings }) => findings.map(({ check }) => check))
}

describe('the real checkov', () => {
  beforeAll(() => ensureCheckov(), INSTALL_TIMEOUT_MS)

  afterEach(() => {
    vi.unstubAllEnvs()
  })

  it('finds that a Deployment has neither limits nor a policy, and takes the policy of another overlay for none of its own', async () => {
    const [staging, prod] = await failedChecks(BARE, `${BARE}---\n${POLICY}`)
    expect(staging).toEqual(expect.arrayContaining(['CKV_K8S_11', 'CKV_K8S_13', 'CKV2_K8S_6']))
    expect(prod).toContain('CKV_K8S_11')
    expect(prod).not.toContain('CKV2_K8S_6')
  })

  it('asks no platform, whatever key the person who runs it has', async () => {
    vi.stubEnv('BC_API_KEY', 'key')
    expect((await failedChecks(BARE)).flat()).toContain('CKV_K8S_11')
  })

  it('that cannot read a file says so', async () => {
    expect(await failedChecks('a: [b\n')).toEqual([['nothing-examined']])
  })
})
