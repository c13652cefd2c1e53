import type { Outcome } from '../outcome.ts'
import type { Place } from './places.ts'
import { isDeepStrictEqual } from 'node:util'
import { differences } from '../../determinism/differences.ts'
import { isMeant } from '../outcome.ts'
import { inOrder, objectsIn } from './objects.ts'
import { mapTexts } from './replace.ts'

export type Render = (values: object) => Promise<Outcome>

/** A sample with a marker in each place, and what it renders. */
export interface Ground { render: Render, places: Place[], values: object, objects: Record<string, unknown[]> }

/** What came of a text at one place when it is not the same text in the render. */
export interface Finding { place: Place, isRefusal: boolean, what: string }

const LONGEST_REPORT = 300

/** A finding as a line of a report. */
export function lineOf({ place, what }: Finding): string {
  return `${place.path.join('.')}: ${what}`
}

/** Renders a sample with all markers, each of which has to be found, but for those that no template shows. */
export async function makeGround(render: Render, sample: object, places: Place[], hidden: string[] = []): Promise<Ground> {
  const values = places.reduce((whole, place) => place.put(whole, place.marker), sample)
  const { isRefused, text } = await render(values)
  const lost = places.filter(({ marker, schemaPath }) => !text.includes(marker) && !hidden.includes(schemaPath)).map(({ path }) => path.join('.'))
  if (isRefused || lost.length > 0)
    throw new Error(`a sample with markers in all places is refused, or does not show ${lost.join(', ')}: ${text.slice(0, LONGEST_REPORT)}`)
  return { render, places, values, objects: objectsIn(text) }
}

/** How a render differs from the expected one, in a few words; empty where it does not. */
function difference(render: string, expected: unknown): string {
  try {
    const actual = inOrder(objectsIn(render))
    if (isDeepStrictEqual(actual, expected))
      return ''
    const [path = ''] = differences(expected, actual)
    const value = path.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], actual)
    return `${path} is ${JSON.stringify(value) ?? 'missing'}`
  }
  catch (error) {
    return `no YAML: ${String(error)}`
  }
}

/** What is put into a place. */
export type TextOf = (place: Place) => string

/** Replaces the markers of some places in a text. */
function markersReplaced(places: Place[], textOf: TextOf): (text: string) => string {
  const texts = new Map(places.map(place => [place.marker, textOf(place)]))
  const anyMarker = new RegExp([...texts.keys()].join('|'), 'g')
  return text => text.replaceAll(anyMarker, marker => texts.get(marker)!)
}

/**
 * Puts a text into some places at once. The render has to be the one with the markers, but for the texts in their stead. Where it is
 * not, halves are tried, down to the single places that are to blame.
 */
export async function tryTexts(ground: Ground, places: Place[], textOf: TextOf): Promise<Finding[]> {
  const [place] = places
  if (place === undefined)
    return []
  const outcome = await ground.render(places.reduce((values, one) => one.put(values, textOf(one)), ground.values))
  const replaced = mapTexts(ground.objects, markersReplaced(places, textOf))
  const what = outcome.isRefused ? outcome.text : difference(outcome.text, inOrder(replaced))
  if (what === '')
    return []
  if (places.length === 1)
    return [{ place, isRefusal: isMeant(outcome), what: what.slice(0, LONGEST_REPORT) }]
  const middle = Math.ceil(places.length / 2)
  return [...await tryTexts(ground, places.slice(0, middle), textOf), ...await tryTexts(ground, places.slice(middle), textOf)]
}

/** What is wrong where a text is neither refused nor literal, in one line for each place. */
export async function faultsOf(ground: Ground, places: Place[], textOf: TextOf): Promise<string[]> {
  const findings = await tryTexts(ground, places, textOf)
  return findings.filter(({ isRefusal }) => !isRefusal).map(lineOf)
}
