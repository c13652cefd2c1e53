import type { GeneratedFile } from './generated-file.ts'
import { fromRoot } from '../lib/paths.ts'
import { APPLICATION_CHARTS, OVERLAYS } from './names.ts'
import { render } from './render.ts'
import { withStagedCharts } from './staging.ts'

/** The committed renders: each chart with each overlay, as Helm 4 prints it. */
export function goldenFiles(helm: string): Promise<GeneratedFile[]> {
  const wanted = APPLICATION_CHARTS.flatMap(chart => OVERLAYS.map(overlay => ({ chart, overlay })))
  return withStagedCharts(folder => Promise.all(wanted.map(async ({ chart, overlay }) => ({
    path: fromRoot('charts', chart, 'golden', `${overlay}.yaml`),
    content: `${await render(helm, folder, chart, { overlay })}\n`,
  }))))
}
