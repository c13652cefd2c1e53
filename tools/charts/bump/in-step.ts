import type { GeneratedFile } from '../generated-file.ts'
import type { ChartFiles } from './chart-files.ts'
import { asGenerated, readCharts } from './chart-files.ts'
import { withLocks } from './locks.ts'
import { settleDependencies } from './settle.ts'

const ADVICE = 'run "npm run charts -- dependencies --write"'

interface Step { now: ChartFiles, wanted: ChartFiles }

async function steps(project: string, helm: string): Promise<Step[]> {
  const charts = await readCharts(project)
  const wanted = await withLocks(helm, settleDependencies(charts))
  return charts.map((now, index) => ({ now, wanted: wanted[index] ?? now }))
}

/** The Chart.yaml and the Chart.lock of every chart, with the present versions of the charts of this project. */
export async function dependencyFiles(project: string, helm: string): Promise<GeneratedFile[]> {
  const wanted = (await steps(project, helm)).map(step => step.wanted)
  return asGenerated(project, wanted.map(({ folder, manifest, lock }) => ({ folder, manifest, lock })))
}

/** One line for each chart that asks for another version of a chart than the present one, or locks another one. */
export async function outOfStep(project: string, helm: string): Promise<string[]> {
  return (await steps(project, helm)).flatMap(({ now, wanted }) => {
    if (now.manifest !== wanted.manifest)
      return [`${now.folder}/Chart.yaml asks for another version of a chart than there is: ${ADVICE}`]
    return now.lock === wanted.lock
      ? []
      : [`${now.folder}/Chart.lock is out of step with its Chart.yaml: ${ADVICE}`]
  })
}
