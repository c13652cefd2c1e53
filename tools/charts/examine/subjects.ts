import type { Subject } from './types.ts'
import { exampleSubjects } from '../examples/subjects.ts'
import { renderHarness } from '../harness.ts'
import { APPLICATION_CHARTS, OVERLAYS } from '../names.ts'
import { render } from '../render.ts'
import { LIBRARY_SAMPLES } from '../selectors/library-samples.ts'
import { withStagedCharts } from '../staging.ts'
import { SERVING } from '../values-use/serving-sample.ts'

function chartSubjects(helm: string, folder: string): Promise<Subject[]> {
  const wanted = APPLICATION_CHARTS.flatMap(chart => OVERLAYS.map(overlay => ({ chart, overlay })))
  return Promise.all(wanted.map(async ({ chart, overlay }) => ({
    name: `${chart}/${overlay}`,
    yaml: await render(helm, folder, chart, { overlay }),
    isStrict: overlay !== 'dev',
  })))
}

/** Samples of the library have the kinds of object that no chart of ours renders, such as a StatefulSet or an HTTPRoute. */
function librarySubjects(helm: string, folder: string): Promise<Subject[]> {
  return Promise.all([SERVING, ...LIBRARY_SAMPLES].map(async (values, index) => ({
    name: `library/sample-${index + 1}`,
    yaml: await renderHarness(helm, folder, values),
    isStrict: false,
  })))
}

/** What is examined: charts and examples as they are deployed, test pods included, and the fields of everything else that they and the library render. */
export async function examinedSubjects(helm: string): Promise<Subject[]> {
  const ours = await withStagedCharts(async folder => [...await chartSubjects(helm, folder), ...await librarySubjects(helm, folder)])
  return [...ours, ...await exampleSubjects(helm)]
}
