import type { Examination, ExaminerName, Finding, SubjectFile } from './types.ts'
import { basename } from 'node:path'

/** What an examiner says about one object of one file. */
export interface Verdict { path: string, passed: number, findings: Omit<Finding, 'subject' | 'examiner'>[] }

/** Something is wrong where nothing passed and nothing was found: some examiners pass over a file that they cannot read. */
const NOTHING_EXAMINED = { check: 'nothing-examined', object: 'all objects', message: 'the examiner said nothing about this file', severity: 'critical' } as const

/** Brings the verdicts of an examiner together by the subjects that it was given. */
export function bySubject(examiner: ExaminerName, files: SubjectFile[], verdicts: Verdict[]): Examination[] {
  return files.map(({ name, path }) => {
    const own = verdicts.filter(verdict => basename(verdict.path) === basename(path))
    const passed = own.reduce((sum, verdict) => sum + verdict.passed, 0)
    const found = own.flatMap(({ findings }) => findings)
    const findings = passed + found.length === 0 ? [NOTHING_EXAMINED] : found
    return { subject: name, passed, findings: findings.map(finding => ({ subject: name, examiner, ...finding })) }
  })
}
