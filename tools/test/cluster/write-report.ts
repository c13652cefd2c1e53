import type { Counts } from '../../lib/counts.ts'
import type { ClusterTestOptions } from './options.ts'
import type { ClusterRun, NotRun } from './report.ts'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, relative } from 'node:path'
import { fromCache, fromRoot, root } from '../../lib/paths.ts'
import { readFacts, readFigures, readSkipped } from './kept.ts'
import { reportText } from './report.ts'

/** The section that only `--soak` measures, which has a report of its own so that other runs do not lose it. */
export const SOAK_SECTION = 'Soak'
const LEAST_SOAK_MINUTES = 15

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
export async function writeReports({ context, only, soakMinutes = 0 }: ClusterTestOptions, counts: Counts, minutes: number, excluded: NotRun[]): Promise<void> {
  const facts = await readFacts()
  if (!facts)
    return
  const figures = await readFigures()
  const run = {
    date: new Date().toISOString().slice(0, 10),
    minutes,
    counts,
    facts,
    notRun: [...excluded, ...await readSkipped()],
  }
  const isOwn = context === undefined
  await write(reportFile('cluster.md', isOwn && only.length === 0), {
    ...run,
    title: 'What was seen on a real cluster',
    command: 'npm run test:cluster',
    figures: figures.filter(({ section }) => section !== SOAK_SECTION),
  })
  const soak = figures.filter(({ section }) => section === SOAK_SECTION)
  if (soak.length > 0) {
    await write(reportFile('soak.md', isOwn && soakMinutes >= LEAST_SOAK_MINUTES), {
      ...run,
      title: 'What was seen under steady load',
      command: `npm run test:cluster -- --soak ${soakMinutes}`,
      figures: soak,
      notRun: [],
    })
  }
}
