import type { ChartFiles } from './chart-files.ts'
import type { BumpRequest } from './plan.ts'
import { root } from '../../lib/paths.ts'
import { ensureHelm4 } from '../../toolchain/index.ts'
import { writeGenerated } from '../generated-file.ts'
import { bumpRequest } from './arguments.ts'
import { asGenerated, readCharts } from './chart-files.ts'
import { withLocks } from './locks.ts'
import { manifestOf } from './manifest.ts'
import { bumpedCharts } from './plan.ts'

function described(before: ChartFiles, after: ChartFiles): string {
  const [from, to] = [before, after].map(({ manifest }) => manifestOf(manifest).version)
  return from === to
    ? `✓ ${after.folder} asks for the new version`
    : `✓ ${after.folder} ${from} → ${to}`
}

/** Raises a chart and those that depend on it; nothing is written unless all of it is possible. Says what it did, line by line. */
export async function bumpCharts(project: string, helm: string, request: BumpRequest, date: string): Promise<string[]> {
  const before = await readCharts(project)
  const after = await withLocks(helm, bumpedCharts(before, request, date))
  const changed = before.flatMap((chart, index) => {
    const other = after[index]
    return other && other.manifest !== chart.manifest ? [{ chart, other }] : []
  })
  await writeGenerated(asGenerated(project, changed.map(({ other }) => other)))
  return changed.map(({ chart, other }) => described(chart, other))
}

/**
 * `charts bump`: a chart's next version, its change notes, and everything that follows from both. Charts that depend on it get a
 * patch, or what `--dependents` says.
 */
export async function runBump(args: string[]): Promise<void> {
  const request = bumpRequest(args)
  const lines = await bumpCharts(root, await ensureHelm4(), request, new Date().toISOString().slice(0, 10))
  lines.forEach(line => console.log(line))
  console.log('Renders name the chart\'s version: run "npm run charts -- golden --write" and read the difference.')
}
