import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { step } from '../lib/progress.ts'
import { runTool } from '../toolchain/run-tool.ts'
import { APPLICATION_CHARTS, LIBRARY_CHART, OVERLAYS, SAMPLE_DIGEST } from './names.ts'
import { withStagedCharts } from './staging.ts'

async function ciFiles(folder: string, chart: string): Promise<string[]> {
  const names = await readdir(join(folder, chart, 'ci'))
  return names.filter(name => name.endsWith('-values.yaml')).sort().map(name => join(folder, chart, 'ci', name))
}

/** Every set of values that a chart is linted with: its defaults, its ci values and its overlays. */
async function valueSets(folder: string, chart: string): Promise<string[][]> {
  const overlays = OVERLAYS.map(overlay => [
    '--values',
    join(folder, chart, `values-${overlay}.yaml`),
    ...(overlay === 'dev'
      ? []
      : ['--set', `image.digest=${SAMPLE_DIGEST}`]),
  ])
  const ci = (await ciFiles(folder, chart)).map(file => ['--values', file])
  return [
    [],
    ...ci,
    ...overlays,
  ]
}

async function lintChart(helm: string, folder: string, chart: string): Promise<void> {
  await runTool(helm, [
    'dependency',
    'build',
    join(folder, chart),
  ])
  for (const values of await valueSets(folder, chart)) {
    await runTool(helm, [
      'lint',
      '--strict',
      '--quiet',
      join(folder, chart),
      ...values,
    ])
  }
}

/** Builds the dependencies of every chart from a clean copy and lints it with all its overlays, once for each Helm. */
export async function lintCharts(helms: string[]): Promise<void> {
  for (const helm of helms) {
    const version = await runTool(helm, ['version', '--template', '{{ .Version }}'])
    await step(`helm lint --strict with Helm ${version}`, () => withStagedCharts(async (folder) => {
      await runTool(helm, [
        'lint',
        '--strict',
        '--quiet',
        join(folder, LIBRARY_CHART),
      ])
      for (const chart of APPLICATION_CHARTS)
        await lintChart(helm, folder, chart)
    }, { isVendored: false }))
  }
}
