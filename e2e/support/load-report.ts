import type { LoadReport } from '../load/report.ts'

/** The report that a generator ended with, in all that it printed. */
export function lastReport(printed: string): LoadReport {
  return JSON.parse(printed.trim().split('\n').at(-1)!) as LoadReport
}
