import type { Examination, Finding } from './types.ts'
import { expect, it } from 'vitest'
import { subjectLines } from './lines.ts'

const finding = (check: string): Finding => ({ subject: 'backend/prod', examiner: 'checkov', check, object: 'Pod/app', message: 'Text', severity: 'critical' })
const examination = (subject: string, passed: number, ...findings: Finding[]): Examination => ({ subject, passed, findings })

it('says in one line for each subject what passed, what is excepted and what was found', () => {
  const [known, unknown, other] = [finding('CKV_1'), finding('CKV_2'), finding('CKV_3')]
  const results = new Map([
    ['checkov', [examination('backend/prod', 3, known, unknown), examination('backend/staging', 0, other)]],
    ['kubeconform', [examination('backend/prod', 5)]],
  ])
  expect(subjectLines(results, { open: [unknown], excepted: [known, other] })).toEqual([
    '✗ backend/prod: checkov: 3 passed, 1 excepted, 1 found',
    '✓ backend/staging: checkov: 1 excepted',
    '✓ backend/prod: kubeconform: 5 passed',
  ])
})
