import type { JsonSchema } from '../../schema/json-schema.ts'
import type { Place } from './places.ts'
import type { SampleName } from './samples.ts'
import type { Ground, Render } from './trial.ts'
import { eachInPool } from '../pool.ts'
import { fieldPlaces } from './places.ts'
import { readSample, SAMPLES } from './samples.ts'
import { makeGround } from './trial.ts'

/** What becomes of a harmless text at a place: it shows, it is not looked at, or the templates judge it. */
export interface SortedPlaces { sample: object, shown: Place[], ignored: Place[], judged: Place[] }

/** Judged by the templates, though they have nothing against a harmless text. */
const JUDGED = ['fullnameOverride']

/** Tries a harmless text at each place of a sample by itself. */
async function sortPlaces(render: Render, sample: object, places: Place[]): Promise<SortedPlaces> {
  const sorted: SortedPlaces = { sample, shown: [], ignored: [], judged: [] }
  const kinds = await eachInPool(places, async (place) => {
    const { isRefused, text } = await render(place.put(sample, place.marker))
    if (isRefused || JUDGED.includes(place.schemaPath))
      return 'judged'
    return text.includes(place.marker) ? 'shown' : 'ignored'
  })
  places.forEach((place, index) => sorted[kinds[index]!].push(place))
  return sorted
}

/** The fields of all samples, as they are without a schema. */
export async function sortFields(render: Render, bundled: JsonSchema): Promise<Record<SampleName, SortedPlaces>> {
  const sorted = []
  for (const name of SAMPLES) {
    const sample = await readSample(name)
    sorted.push([name, await sortPlaces(render, sample, fieldPlaces(sample, bundled))] as const)
  }
  return Object.fromEntries(sorted) as Record<SampleName, SortedPlaces>
}

/** A ground for each sample; with a schema, only of the fields whose marker it lets through. */
export async function makeGrounds(render: Render, sorted: SortedPlaces[], hasSchema: boolean): Promise<Ground[]> {
  return eachInPool(sorted, ({ sample, shown }) => makeGround(render, sample, hasSchema ? shown.filter(place => place.isAllowed(place.marker)) : shown))
}
