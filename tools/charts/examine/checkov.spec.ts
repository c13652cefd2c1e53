import { expect, it } from 'vitest'
import { parseCheckov } from './checkov.ts'

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
