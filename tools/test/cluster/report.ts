import type { Counts } from '../../lib/counts.ts'
import { closingLine } from '../../lib/counts.ts'
import { markdownTable } from '../../lib/markdown-table.ts'

/** One measured line: `section` is its heading, `value` has its unit. */
export interface Figure { section: string, name: string, value: string }

/** What of the suite did not run, and why. */
export interface NotRun { name: string, why: string }

/** What is known of a run at its end. */
export interface ClusterRun {
  title: string
  /** How to get such a report. */
  command: string
  date: string
  minutes: number
  counts: Counts
  /** What it ran on: versions and sizes, by their names. */
  facts: Record<string, string>
  figures: Figure[]
  notRun: NotRun[]
}

function runTable({ date, minutes, counts, facts }: ClusterRun): string[] {
  return markdownTable(['run', 'value'], Object.entries({
    date,
    tests: closingLine(counts),
    took: `${Math.max(1, Math.round(minutes))} min`,
    ...facts,
  }))
}

const ADDRESS = /\b(?:\d{1,3}\.){3}\d{1,3}\b/g

/** Addresses are of one machine, and say nothing to others. */
const withoutAddresses = (value: string): string => value.replaceAll(ADDRESS, 'ADDRESS')

/** Sections in the order in which their first figures came; of figures with one name the last one counts. */
function sections(figures: Figure[]): string[] {
  const bySection = Map.groupBy(figures, ({ section }) => section)
  return [...bySection].flatMap(([section, own]) => {
    const values = new Map(own.map(({ name, value }) => [name, withoutAddresses(value)]))
    return ['', `## ${section}`, '', ...markdownTable(['figure', 'value'], [...values])]
  })
}

function notRunSection(notRun: NotRun[]): string[] {
  return notRun.length === 0
    ? []
    : ['', '## Not run', '', ...markdownTable(['test', 'why'], notRun.map(({ name, why }) => [name, why]))]
}

/** The report of a run of the cluster suite, in Markdown. */
export function reportText(run: ClusterRun): string {
  return [
    `# ${run.title}`,
    '',
    `Written by \`${run.command}\`; the figures are of one run on one machine.`,
    '',
    ...runTable(run),
    ...sections(run.figures),
    ...notRunSection(run.notRun),
    '',
  ].join('\n')
}
