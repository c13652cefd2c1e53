import type { Overlay } from '../../tools/charts/names.ts'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { EXAMPLES } from '../../tools/charts/examples/names.ts'
import { PRODUCTION } from '../../tools/charts/examples/render.ts'
import { removeStagedExamples, stageExamples } from '../../tools/charts/examples/staging.ts'
import { APPLICATION_CHARTS, OVERLAYS, releaseName, SAMPLE_DIGEST } from '../../tools/charts/names.ts'
import { stageCharts } from '../../tools/charts/staging.ts'

/** One way in which somebody installs one of the project's charts. */
export interface Installable {
  name: string
  release: string
  chart: string
  overlay: Overlay | 'example'
  settings: string[]
}

/** Where copies of the charts lie, with the library in each. */
export interface Staged { charts: string, examples: string }

function overlayed(chart: typeof APPLICATION_CHARTS[number], overlay: Overlay): Installable {
  return {
    name: `${chart} with ${overlay}`,
    release: releaseName(chart),
    chart,
    overlay,
    settings: overlay === 'dev' ? [] : [`image.digest=${SAMPLE_DIGEST}`],
  }
}

/** Every chart with every overlay, and every example as it is deployed. */
export const INSTALLABLES: Installable[] = [
  ...APPLICATION_CHARTS.flatMap(chart => OVERLAYS.map(overlay => overlayed(chart, overlay))),
  ...EXAMPLES.map(chart => ({ name: `example ${chart}`, release: chart, chart, overlay: 'example' as const, settings: PRODUCTION[chart] })),
]

/** Copies all charts, so that nobody changes them meanwhile. */
export async function stageInstallables(helm: string): Promise<Staged> {
  return { charts: await stageCharts(), examples: await stageExamples(helm) }
}

/** Removes what `stageInstallables` made. */
export async function removeStaged({ charts, examples }: Staged): Promise<void> {
  await rm(charts, { recursive: true, force: true })
  await removeStagedExamples(examples)
}

/** What follows `helm template` and `helm install`. */
export function helmArguments(staged: Staged, { release, chart, overlay, settings }: Installable, namespace: string, more: string[] = []): string[] {
  const folder = overlay === 'example' ? join(staged.examples, chart) : join(staged.charts, chart)
  const values = overlay === 'example' ? [] : ['--values', join(folder, `values-${overlay}.yaml`)]
  return [release, folder, '--namespace', namespace, ...values, ...[...settings, ...more].flatMap(setting => ['--set', setting])]
}
