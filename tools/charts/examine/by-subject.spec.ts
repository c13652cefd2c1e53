import type { Verdict } from './by-subject.ts'
import { expect, it } from 'vitest'
import { bySubject } from './by-subject.ts'
import { findingLine } from './types.ts'

const FILES = [{ name: 'backend/prod', path: '/tmp/x/backend-prod.yaml' }, { name: 'backend/dev', path: '/tmp/x/backend-dev.yaml' }]

function verdict(path: string, passed: number, ...checks: string[]): Verdict {
  return { path, passed, findings: checks.map(check => ({ check, object: 'Pod/app', message: 'Text', severity: 'critical' })) }
}

it('adds up what is said of a subject, whichever folder the examiner names', () => {
  const [prod, dev] = bySubject('checkov', FILES, [verdict('/backend-prod.yaml', 2), verdict('/backend-prod.yaml', 1, 'A'), verdict('/backend-dev.yaml', 5)])
  expect(prod).toEqual({ subject: 'backend/prod', passed: 3, findings: [expect.objectContaining({ subject: 'backend/prod', examiner: 'checkov', check: 'A' })] })
  expect(dev).toEqual({ subject: 'backend/dev', passed: 5, findings: [] })
})

it('finds a subject that the examiner passed over', () => {
  const [, dev] = bySubject('checkov', FILES, [verdict('/backend-prod.yaml', 1)])
  expect(dev?.findings.map(findingLine)).toEqual(['backend/dev: checkov nothing-examined: all objects: the examiner said nothing about this file'])
})
