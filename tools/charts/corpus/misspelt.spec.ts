import type { SchemaObject } from './schema-objects.ts'
import type { StagedCharts } from './staging.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureHelm4 } from '../../toolchain/index.ts'
import { LIBRARY_CHART } from '../names.ts'
import { valuesSchema } from '../schema/index.ts'
import { mergeDeep } from '../schema/merge-deep.ts'
import { isMeant } from './outcome.ts'
import { eachInPool } from './pool.ts'
import { renderEntry } from './render-entry.ts'
import { isStrict, misspeltKeys, schemaObjects, valuesAt } from './schema-objects.ts'
import { CORPUS_CHARTS, removeStaged, stageForCorpus } from './staging.ts'

const TOOLS_TIMEOUT_MS = 300_000
/** The library's own defaults are values too, and checked like them. */
const PLACES = [[], ['common']]

/** Where any key is somebody else's word: other charts, the driver's, the kernel's (whose names are listed), and Kubernetes' own. */
const OPEN_OBJECTS = ['extra.objects.sample', 'global', 'persistence.sample.attributes', 'security.sysctls']

interface Case { object: SchemaObject, path: string[], title: string }

const objects = schemaObjects(await valuesSchema('backend'))
const cases: Case[] = PLACES.flatMap(place => objects.filter(isStrict).map((object) => {
  const path = [...place, ...object.path]
  return { object, path, title: path.join('.') || 'the values as a whole' }
}))

let helm: string
let staged: StagedCharts

beforeAll(async () => {
  helm = await ensureHelm4()
  staged = await stageForCorpus()
}, TOOLS_TIMEOUT_MS)

afterAll(() => removeStaged(staged))

const asObject = (keys: string[]) => Object.fromEntries(keys.map(key => [key, 'x']))

describe('every key of an object, misspelt, is refused by its name:', () => {
  const refusals = new Map<Case, { isRefusal: boolean, text: string }>()

  beforeAll(async () => {
    await eachInPool(cases, async (one) => {
      const outcome = await renderEntry(helm, staged, { name: one.title, values: valuesAt(one.path, asObject(misspeltKeys(one.object))) })
      refusals.set(one, { isRefusal: isMeant(outcome), text: outcome.text })
    })
  }, TOOLS_TIMEOUT_MS)

  it.each(cases)('$title', (one) => {
    const { isRefusal, text } = refusals.get(one)!
    expect(isRefusal, text).toBe(true)
    expect(misspeltKeys(one.object).filter(key => !text.includes(key)), text).toEqual([])
  })
})

describe('the objects of the schema', () => {
  it('are many, and each is strict but those whose keys are somebody else\'s', () => {
    expect(cases.length).toBeGreaterThan(120)
    expect(objects.filter(object => !isStrict(object)).map(({ path }) => path.join('.')).sort()).toEqual(OPEN_OBJECTS)
  })

  it.each(CORPUS_CHARTS)('are strict in %s: all misspelt at once, each of them is named', async (chart) => {
    const strict = schemaObjects(await valuesSchema(chart === 'harness' ? LIBRARY_CHART : chart)).filter(isStrict)
    const misspelt = strict.map(({ path, schema }, index) => ({ path, keys: misspeltKeys({ path, schema }, `-${index}-`) }))
    const values = misspelt.reduce((whole, { path, keys }) => mergeDeep(whole, valuesAt(path, asObject(keys))), {})
    const outcome = await renderEntry(helm, staged, { name: chart, chart, values })
    expect(isMeant(outcome), outcome.text).toBe(true)
    expect(misspelt.flatMap(({ path, keys }) => keys.filter(key => !outcome.text.includes(key)).map(key => [...path, key].join('.')))).toEqual([])
  })
})
