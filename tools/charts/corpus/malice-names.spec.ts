import type { Place } from './malice/places.ts'
import type { Ground, Render } from './malice/trial.ts'
import type { StagedCharts } from './staging.ts'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ensureHelm4 } from '../../toolchain/index.ts'
import { LIBRARY_CHART } from '../names.ts'
import { valuesSchema } from '../schema/index.ts'
import { isNamed } from './malice/is-named.ts'
import { NAMES } from './malice/payloads.ts'
import { namePlaces } from './malice/places.ts'
import { readSample } from './malice/samples.ts'
import { faultsOf, makeGround } from './malice/trial.ts'
import { isMeant } from './outcome.ts'
import { eachInPool } from './pool.ts'
import { renderEntry } from './render-entry.ts'
import { removeStaged, stageForCorpus } from './staging.ts'

const TOOLS_TIMEOUT_MS = 600_000

vi.setConfig({ testTimeout: TOOLS_TIMEOUT_MS })

/** Some maps do not take the same name: fewer of them at once means fewer halves to try. */
const GROUPS = 4

/** Maps whose names are for people only. */
const SHOWN_NOWHERE = ['placement.tolerations.*', 'network.from.*', 'network.to.*', 'serviceAccount.rules.*', 'serviceAccount.clusterRules.*']
/** Maps whose names have to be those of volumes. */
const MOUNTS = /volumeMounts\.\*$/

const bundled = await valuesSchema(LIBRARY_CHART)
const sample = await readSample('serving')
const places = namePlaces(sample, bundled).filter(({ schemaPath }) => !MOUNTS.test(schemaPath))

const MODES = [{ mode: 'with the schema', hasSchema: true }, { mode: 'without the schema', hasSchema: false }]

let staged: StagedCharts
const grounds: Record<string, Ground> = {}

beforeAll(async () => {
  const helm = await ensureHelm4()
  staged = await stageForCorpus()
  for (const { mode, hasSchema } of MODES) {
    const render: Render = values => renderEntry(helm, staged, { name: mode, chart: 'harness', values, withoutSchema: !hasSchema })
    grounds[mode] = await makeGround(render, sample, places.filter(place => !hasSchema || place.isAllowed(place.marker)), SHOWN_NOWHERE)
  }
}, TOOLS_TIMEOUT_MS)

afterAll(() => removeStaged(staged))

it('the maps of names are many', () => {
  expect(places.length).toBeGreaterThan(38)
})

describe.each(MODES)('$mode, in every map at once, refused or literal:', ({ mode, hasSchema }) => {
  it.each(NAMES.map(name => [JSON.stringify(name).slice(0, 40), name]))('the name %s', async (_title, name) => {
    const ground = grounds[mode]!
    const isTried = (place: Place) => !hasSchema || place.isAllowed(name)
    const groups = Array.from({ length: GROUPS }, (_, group) => ground.places.filter((place, index) => index % GROUPS === group && isTried(place)))
    const findings = await eachInPool(groups, group => faultsOf(ground, group, () => name))
    expect(findings.flat()).toEqual([])
  })
})

describe('with the schema, in every map that does not take it, refused by the map and the name:', () => {
  it.each(NAMES.map(name => [JSON.stringify(name).slice(0, 40), name]))('the name %s', async (_title, name) => {
    const ground = grounds['with the schema']!
    const forbidding = ground.places.filter(place => !place.isAllowed(name))
    const outcome = await ground.render(forbidding.reduce((values, place) => place.put(values, name), ground.values))
    expect(forbidding.length === 0 || isMeant(outcome), outcome.text).toBe(true)
    expect(forbidding.filter(({ path }) => !isNamed(outcome.text, path)).map(({ path }) => path.join('.'))).toEqual([])
  })
})
