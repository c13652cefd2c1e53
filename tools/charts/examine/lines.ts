import type { Judgement } from './judge.ts'
import type { Examination, Finding } from './types.ts'

/** How many of the findings are those of one examination. */
const countOwn = (examination: Examination, findings: Finding[]) => findings.filter(finding => examination.findings.includes(finding)).length

/** What each examiner said about each subject, in one line. */
export function subjectLines(results: Map<string, Examination[]>, { open, excepted }: Pick<Judgement, 'open' | 'excepted'>): string[] {
  return [...results].flatMap(([examiner, examinations]) => examinations.map((examination) => {
    const found = countOwn(examination, open)
    const counts = [`${examination.passed} passed`, `${countOwn(examination, excepted)} excepted`, `${found} found`]
    return `${found === 0 ? '✓' : '✗'} ${examination.subject}: ${examiner}: ${counts.filter(count => !count.startsWith('0 ')).join(', ')}`
  }))
}
