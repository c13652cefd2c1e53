import type { Finding } from './types.ts'
import { expect, it } from 'vitest'
import { closingTable } from './table.ts'

const finding: Finding = { subject: 'a', examiner: 'kube-score', check: 'x', object: 'Pod/app', message: 'Text', severity: 'warning' }

it('says in columns what each examiner passed, what is excepted and what is open', () => {
  const results = new Map([
    ['kube-score' as const, [{ subject: 'a', passed: 98, findings: [finding, finding, finding] }, { subject: 'b', passed: 2, findings: [] }]],
    ['checkov' as const, [{ subject: 'a', passed: 7, findings: [] }]],
  ])
  expect(closingTable(results, { open: [finding], excepted: [finding, finding], faults: [] }).split('\n')).toEqual([
    'examiner    subjects  passed  excepted  findings',
    'kube-score         2     100         2         1',
    'checkov            1       7         0         0',
  ])
})
