import type { SortedPlaces } from './malice/places-in-samples.ts'
import type { Place } from './malice/places.ts'
import type { Ground, Render } from './malice/trial.ts'
import type { StagedCharts } from './staging.ts'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ensureHelm4 } from '../../toolchain/index.ts'
import { LIBRARY_CHART } from '../names.ts'
import { valuesSchema } from '../schema/index.ts'
import { mergeDeep } from '../schema/merge-deep.ts'
import { textPlaces } from './malice/fields.ts'
import { isNamed } from './malice/is-named.ts'
import { identitiesOf, objectsIn } from './malice/objects.ts'
import { MEGABYTE, PAYLOADS, WORST_PAYLOADS } from './malice/payloads.ts'
import { makeGrounds, sortFields } from './malice/places-in-samples.ts'
import { faultsOf, lineOf, tryTexts } from './malice/trial.ts'
import { isMeant } from './outcome.ts'
import { eachInPool } from './pool.ts'
import { renderEntry } from './render-entry.ts'
import { removeStaged, stageForCorpus } from './staging.ts'

const TOOLS_TIMEOUT_MS = 600_000
const MEGABYTES_AT_A_TIME = 20

vi.setConfig({ testTimeout: TOOLS_TIMEOUT_MS })

/** The one field that is evaluated as a template. */
const TEMPLATE = 'extra.objects.*'
/** Refused wherever they stand: probes of init containers, and paths of the API server in a namespace. */
const NEVER_ACCEPTED = /^extra\.initContainers\.\*\.(?:probes|startup)\.|^serviceAccount\.rules\.\*\.nonResourceURLs$/

/** Words that templates compare with their own and never show: without the schema, another one counts as one of them. */
const IGNORED_WITHOUT_SCHEMA = ['persistence.*.type', 'placement.antiAffinity', 'rollout.type']
/** A further object is written by toYaml, which leaves line breaks of Unicode as they are, and is trimmed at its end. */
const NOT_LITERAL_IN_OBJECTS = ['a delete', 'line breaks of Unicode', 'line breaks at the end']

const bundled = await valuesSchema(LIBRARY_CHART)
let staged: StagedCharts
let sorted: SortedPlaces[]
const renders: Record<string, Render> = {}
const grounds: Record<string, Ground[]> = {}

const MODES = [{ mode: 'with the schema', hasSchema: true }, { mode: 'without the schema', hasSchema: false }]

beforeAll(async () => {
  const helm = await ensureHelm4()
  staged = await stageForCorpus()
  for (const { mode, hasSchema } of MODES)
    renders[mode] = values => renderEntry(helm, staged, { name: mode, chart: 'harness', values, withoutSchema: !hasSchema })
  sorted = Object.values(await sortFields(renders['without the schema']!, bundled))
  for (const { mode, hasSchema } of MODES)
    grounds[mode] = await makeGrounds(renders[mode]!, sorted, hasSchema)
}, TOOLS_TIMEOUT_MS)

afterAll(() => removeStaged(staged))

/** A text in the form in which the schema lets it stand at a place, or nothing. */
function fitted(place: Place, text: string): string | undefined {
  return [text, `/${text.replaceAll(/[\s"]/g, '')}`].find(place.isAllowed)
}

const schemaPathsOf = (places: Place[]) => [...new Set(places.map(({ schemaPath }) => schemaPath))].sort()

describe('the fields that hold texts', () => {
  it('are all in a sample, but those that are refused wherever they stand, and the one that is a template', () => {
    const tried = new Set(sorted.flatMap(({ shown, ignored, judged }) => [...shown, ...ignored, ...judged]).map(({ schemaPath }) => schemaPath))
    expect(textPlaces(bundled).filter(path => !tried.has(path) && !NEVER_ACCEPTED.test(path))).toEqual([TEMPLATE])
    expect(tried.size).toBeGreaterThan(140)
  })

  it('show what stands in them, but for words that are only compared', () => {
    expect(schemaPathsOf(sorted.flatMap(({ ignored }) => ignored))).toEqual(IGNORED_WITHOUT_SCHEMA)
  })

  it('name no object, but for those that are there for it', () => {
    const naming = (mode: string) => grounds[mode]!.flatMap(({ objects, places }) => {
      const identities = identitiesOf(objects['YAML 2']!)
      return places.filter(({ marker }) => identities.some(identity => identity.includes(marker)))
    })
    expect(schemaPathsOf(naming('with the schema'))).toEqual(['config.name', 'serviceAccount.name'])
    // Without the schema, another word than the two kinds of monitors is the kind of an object.
    expect(schemaPathsOf(naming('without the schema'))).toEqual(['config.name', 'metrics.kind', 'serviceAccount.name'])
  })
})

describe.each(MODES)('$mode, in every field at once, refused or literal:', ({ mode, hasSchema }) => {
  it.each(Object.entries(PAYLOADS))('%s', async (_payload, text) => {
    const textOf = (place: Place) => hasSchema ? fitted(place, text)! : text
    const findings = await eachInPool(grounds[mode]!, ground => faultsOf(ground, ground.places.filter(place => !hasSchema || fitted(place, text) !== undefined), textOf))
    expect(findings.flat()).toEqual([])
  })

  it('the worst texts in fields that the templates judge', async () => {
    const trials = sorted.flatMap(({ sample, judged }) => judged.flatMap(place => WORST_PAYLOADS.map(payload => ({ sample, place, text: PAYLOADS[payload]! }))))
    const wrong = await eachInPool(trials.filter(({ place, text }) => !hasSchema || place.isAllowed(text)), async ({ sample, place, text }) => {
      const outcome = await renders[mode]!(place.put(sample, text))
      if (isMeant(outcome))
        return []
      const isLiteral = !outcome.isRefused && Object.values(objectsIn(outcome.text)).every(objects => JSON.stringify(objects).includes(JSON.stringify(text).slice(1, -1)))
      const isAlone = isLiteral && !identitiesOf(objectsIn(outcome.text)['YAML 1']!).join('\n').includes('evil')
      return isAlone ? [] : [`${place.path.join('.')}: ${outcome.text.slice(0, 300)}`]
    })
    expect(wrong.flat()).toEqual([])
  })
})

describe('with the schema, in every field whose pattern forbids it, refused by the key:', () => {
  it.each(Object.entries(PAYLOADS))('%s', async (_payload, text) => {
    const places = sorted.flatMap(({ shown, ignored, judged }) => [...shown, ...ignored, ...judged]).filter(place => !place.isAllowed(text))
    const values = sorted.reduce((whole, { sample }) => mergeDeep(whole, sample), {})
    const outcome = await renders['with the schema']!(places.reduce((whole, place) => place.put(whole, text), values))
    expect(isMeant(outcome), outcome.text).toBe(true)
    expect(places.filter(({ path }) => !isNamed(outcome.text, path)).map(({ path }) => path.join('.'))).toEqual([])
  })
})

it('a megabyte is literal in every field that takes any text', async () => {
  const findings = []
  for (const ground of grounds['with the schema']!) {
    const places = ground.places.filter(place => place.isAllowed(MEGABYTE))
    for (let start = 0; start < places.length; start += MEGABYTES_AT_A_TIME)
      findings.push(...await tryTexts(ground, places.slice(start, start + MEGABYTES_AT_A_TIME), () => MEGABYTE))
  }
  expect(findings.map(lineOf)).toEqual([])
})

describe('the one exception, extra.objects', () => {
  const image = { repository: 'app' }
  const render = (sample: unknown) => renders['with the schema']!({ image, extra: { objects: { sample } } })
  const object = (text: string) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'sample' }, data: { text, last: 'end' } })

  it('is evaluated as a template, and may refuse as one', async () => {
    const { text } = await render('apiVersion: v1\nkind: ConfigMap\nmetadata: {name: "{{ .Release.Name }}-sample"}')
    expect(identitiesOf(objectsIn(text)['YAML 1']!)).toContain('v1 ConfigMap app-sample')
    expect(await render(object('{{ fail "not today" }}'))).toMatchObject({ isRefused: true, text: expect.stringContaining('not today') })
  })

  it.each(Object.entries(PAYLOADS).filter(([, text]) => !text.includes('{{')))('leaves %s in an object as it is', async (payload, text) => {
    const outcome = await render(object(text))
    const isLiteral = () => Object.values(objectsIn(outcome.text)).every(objects => objects.some(one => isDeepStrictEqual(one, object(text))))
    const isKnown = NOT_LITERAL_IN_OBJECTS.includes(payload)
    expect(isKnown || isLiteral(), outcome.text.slice(-500)).toBe(true)
  })
})
