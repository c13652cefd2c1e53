import type { ChartFiles } from './chart-files.ts'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import { runTool } from '../../toolchain/run-tool.ts'
import { localDependencies } from './chart-files.ts'

interface Lock { dependencies?: { name: string, version: string }[] }

/** Helm compares a lock by its digest, and would let a version stand that somebody wrote into it by hand. */
function saysWhatIsAsked({ lock = '', ...chart }: ChartFiles): boolean {
  const { dependencies = [] } = parse(lock) as Lock
  return localDependencies(chart).every(({ name, version }) => dependencies.some(locked => locked.name === name && locked.version === version))
}

async function writeChart(workspace: string, chart: ChartFiles): Promise<void> {
  await mkdir(join(workspace, chart.folder), { recursive: true })
  await writeFile(join(workspace, chart.folder, 'Chart.yaml'), chart.manifest)
  if (chart.lock !== undefined && saysWhatIsAsked(chart))
    await writeFile(join(workspace, chart.folder, 'Chart.lock'), chart.lock)
}

async function updatedLock(helm: string, workspace: string, { folder }: ChartFiles): Promise<string> {
  await runTool(helm, ['dependency', 'update', '--skip-refresh', join(workspace, folder)])
  return readFile(join(workspace, folder, 'Chart.lock'), 'utf8')
}

/**
 * The charts with a Chart.lock that is in step with their Chart.yaml, as Helm writes it; a lock that is in step already stays as
 * it is, its time included. It works on a copy of the Chart.yaml files only, so that whatever else the charts hold is no matter.
 */
export async function withLocks(helm: string, charts: ChartFiles[]): Promise<ChartFiles[]> {
  const workspace = await mkdtemp(join(tmpdir(), 'todo-chatbot-locks-'))
  try {
    await Promise.all(charts.map(chart => writeChart(workspace, chart)))
    return await Promise.all(charts.map(async chart => chart.lock === undefined
      ? chart
      : { ...chart, lock: await updatedLock(helm, workspace, chart) }))
  }
  finally {
    await rm(workspace, { recursive: true, force: true })
  }
}
