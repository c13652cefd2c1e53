import type { Judgement } from './judge.ts'
import type { Examination, ExaminerName } from './types.ts'

const HEADINGS = ['examiner', 'subjects', 'passed', 'excepted', 'findings']

/** Columns under each other: the first is text, the others are numbers. */
function aligned(rows: string[][]): string {
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  return rows.map(row => row.map((cell, column) => column === 0
    ? cell.padEnd(widths[column] ?? 0)
    : cell.padStart(widths[column] ?? 0)).join('  ')).join('\n')
}

/** What each examiner said, in numbers. */
export function closingTable(results: Map<ExaminerName, Examination[]>, { open, excepted }: Judgement): string {
  const rows = [...results].map(([name, examinations]) => [
    name,
    examinations.length,
    examinations.reduce((sum, { passed }) => sum + passed, 0),
    excepted.filter(({ examiner }) => examiner === name).length,
    open.filter(({ examiner }) => examiner === name).length,
  ].map(String))
  return aligned([HEADINGS, ...rows])
}
