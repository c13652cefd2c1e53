import type { Counts } from '../../lib/counts.ts'
import type { ClusterTestOptions } from './options.ts'
import type { ClusterRun, NotRun } from './report.ts'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, relative } from 'node:path'
import { fromCache, fromRoot, root } from '../../lib/paths.ts'
import { readFacts, readFigures, readSkipped } from './kept.ts'
import { reportText } from './report.ts'

/** Sections that only an option asks to measure for long, which then have a report of their own so that other runs do not lose it. */
export const SOAK_SECTION = 'Soak'
export const LOAD_SECTION = 'Zero failed requests'
const LEAST_SOAK_MINUTES = 15
const LEAST_REQUESTS = 30_000

interface LongReport { section: string, file: string, title: string, option: string, isLongEnough: boolean }

function longReports({ soakMinutes = 0, requests = 0 }: ClusterTestOptions): LongReport[] {
  const soak = { section: SOAK_SECTION, file: 'soak.md', title: 'What was seen under steady load', option: `--soak ${soakMinutes}`, isLongEnough: soakMinutes >= LEAST_SOAK_MINUTES }
  const load = { section: LOAD_SECTION, file: 'zero-downtime.md', title: 'What was seen under load while pods came and went', option: `--requests ${requests}`, isLongEnough: requests >= LEAST_REQUESTS }
  return [...soakMinutes > 0 ? [soak] : [], ...requests > 0 ? [load] : []]
}

/** A run of a part, or on somebody's own cluster, leaves the committed reports alone. */
function reportFile(name: string, isWhole: boolean): string {
  return isWhole ? fromRoot('docs', 'reports', name) : fromCache('reports', name)
}

async function write(file: string, run: ClusterRun): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, reportText(run))
  console.log(`report: ${relative(root, file)}`)
}

/** Writes what was measured, once the suite has ended; of a run that reached no cluster there is nothing to write. */
export async function writeReports(options: ClusterTestOptions, counts: Counts, minutes: number, excluded: NotRun[]): Promise<void> {
  const facts = await readFacts()
  if (!facts)
    return
  const figures = await readFigures()
  const isOwn = options.context === undefined
  const long = longReports(options)
  const run = { date: new Date().toISOString().slice(0, 10), minutes, counts, facts }
  await write(reportFile('cluster.md', isOwn && options.only.length === 0), {
    ...run,
    title: 'What was seen on a real cluster',
    command: 'npm run test:cluster',
    figures: figures.filter(({ section }) => !long.some(report => report.section === section)),
    notRun: [...excluded, ...await readSkipped()],
  })
  for (const { section, file, title, option, isLongEnough } of long) {
    const own = figures.filter(figure => figure.section === section)
    if (own.length > 0)
      await write(reportFile(file, isOwn && isLongEnough), { ...run, title, command: `npm run test:cluster -- ${option}`, figures: own, notRun: [] })
  }
}
