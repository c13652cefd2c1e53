import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withStagedCharts } from '../../tools/charts/staging.ts'

/**
 * What is compared: the chart that `helm create` makes; the API's chart as its user has it; the same with no schema to check its
 * values by; and a chart of nothing but one ConfigMap, which is what Helm costs by itself.
 */
type SubjectName = 'created' | 'chart' | 'withoutSchema' | 'configMap'

export type PerSubject<T> = Record<SubjectName, T>

type RunHelm = (args: string[]) => Promise<string>

async function writeConfigMapChart(folder: string): Promise<void> {
  await mkdir(join(folder, 'templates'), { recursive: true })
  await writeFile(join(folder, 'Chart.yaml'), 'apiVersion: v2\nname: config-map\nversion: 1.0.0\n')
  await writeFile(join(folder, 'templates', 'config-map.yaml'), 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: config-map\n')
}

/** Makes the charts in `folder`, from charts whose dependencies are not built yet. */
async function prepare(charts: string, folder: string, runHelm: RunHelm): Promise<PerSubject<string>> {
  const subjects: PerSubject<string> = {
    created: join(folder, 'created'),
    chart: join(charts, 'backend'),
    withoutSchema: join(folder, 'without-schema'),
    configMap: join(folder, 'config-map'),
  }
  await runHelm(['create', subjects.created])
  await runHelm(['dependency', 'build', subjects.chart])
  await cp(subjects.chart, subjects.withoutSchema, { recursive: true })
  await rm(join(subjects.withoutSchema, 'values.schema.json'))
  await writeConfigMapChart(subjects.configMap)
  return subjects
}

/** Prepares the charts as `helm dependency build` leaves them, and removes them after the work. */
export async function withSubjects<T>(runHelm: RunHelm, work: (folders: PerSubject<string>) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'todo-chatbot-bench-'))
  try {
    return await withStagedCharts(async charts => work(await prepare(charts, folder, runHelm)), { isVendored: false })
  }
  finally {
    await rm(folder, { recursive: true, force: true })
  }
}
