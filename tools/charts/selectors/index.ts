import type { GeneratedFile } from '../generated-file.ts'
import type { KubernetesObject } from '../kubernetes.ts'
import { Document, isCollection, visit } from 'yaml'
import { fromRoot } from '../../lib/paths.ts'
import { renderHarness } from '../harness.ts'
import { APPLICATION_CHARTS, LIBRARY_CHART, OVERLAYS } from '../names.ts'
import { parseObjects, render } from '../render.ts'
import { withStagedCharts } from '../staging.ts'
import { mergeFixedFields } from './fixed-fields.ts'
import { LIBRARY_SAMPLES } from './library-samples.ts'

/** What somebody has to do who changes one of them. */
export const SELECTORS_ADVICE = 'an installation cannot be upgraded over a changed selector or immutable field, so the change needs a new major version of the chart and a way to it in CHANGELOG.md'

const HEAD = ` Written by: npm run charts -- selectors --write
 What selects pods, and what Kubernetes lets nobody change, in each chart with all its overlays, and in the library by samples.
 Beware: ${SELECTORS_ADVICE.replace(', so', ',\n so')}.`

/** The objects that are rendered from a folder of staged charts, by chart: one list for each overlay or sample. */
export async function renderAll(helm: string, folder: string): Promise<Record<string, KubernetesObject[][]>> {
  const library = await Promise.all(LIBRARY_SAMPLES.map(values => renderHarness(helm, folder, values)))
  const charts: Record<string, KubernetesObject[][]> = { [LIBRARY_CHART]: library.map(parseObjects) }
  for (const chart of APPLICATION_CHARTS) {
    const renders = await Promise.all(OVERLAYS.map(overlay => render(helm, folder, chart, { overlay })))
    charts[chart] = renders.map(parseObjects)
  }
  return charts
}

/** YAML with a line for each field. */
function fieldPerLine(fixed: Record<string, Record<string, object>>): string {
  const document = new Document(fixed, { aliasDuplicateObjects: false })
  document.commentBefore = HEAD
  visit(document, {
    Pair: (_key, { value }, path) => {
      // The document, the charts and their pairs, the objects and theirs, the fields.
      if (isCollection(value) && path.length > 5)
        value.flow = true
    },
  })
  return document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: false })
}

/** The committed list of everything that an upgrade may not touch. */
export async function selectorFiles(helm: string): Promise<GeneratedFile[]> {
  const charts = await withStagedCharts(folder => renderAll(helm, folder))
  const fixed = Object.fromEntries(Object.entries(charts).map(([chart, renders]) => [chart, mergeFixedFields(renders)]))
  return [{ path: fromRoot('charts', 'selectors.yaml'), content: fieldPerLine(fixed) }]
}
