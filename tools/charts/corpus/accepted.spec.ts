import type { AcceptedEntry, Sight } from './entry.ts'
import type { Outcome } from './outcome.ts'
import type { StagedCharts } from './staging.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureHelm4 } from '../../toolchain/index.ts'
import { parseObjects } from '../render.ts'
import { readAccepted } from './entry.ts'
import { eachInPool } from './pool.ts'
import { renderEntry } from './render-entry.ts'
import { removeStaged, stageForCorpus } from './staging.ts'

const TOOLS_TIMEOUT_MS = 600_000
const LEAST_ENTRIES = 45

const entries = await readAccepted()
let staged: StagedCharts
let outcomes: Map<AcceptedEntry, Outcome>

beforeAll(async () => {
  const helm = await ensureHelm4()
  staged = await stageForCorpus()
  outcomes = new Map(await eachInPool(entries, async entry => [entry, await renderEntry(helm, staged, entry)] as const))
}, TOOLS_TIMEOUT_MS)

afterAll(() => removeStaged(staged))

function valueAt(value: unknown, at: string | string[]): unknown {
  const parts = typeof at === 'string' ? at.split('.') : at
  return parts.reduce<unknown>((inner, part) => (inner as Record<string, unknown> | undefined)?.[part], value)
}

/** What a sight that was promised looks like in a render: undefined where the object, or the value, is not there. */
function seen(text: string, { of = '', at }: Sight): unknown {
  const [kind, name] = of.split('/')
  const object = parseObjects(text).find(one => one.kind === kind && (name === undefined || one.metadata.name === name))
  return at === undefined ? object : valueAt(object, at)
}

function expectSight(text: string, sight: Sight): void {
  if (sight.text !== undefined)
    expect(text).toContain(sight.text)
  else if (sight.isAbsent)
    expect(seen(text, sight), JSON.stringify(sight)).toBeUndefined()
  else
    expect(seen(text, sight), JSON.stringify(sight)).toEqual(sight.is)
}

it(`the corpus holds at least ${LEAST_ENTRIES} values files that are odd but right, each with a name of its own`, () => {
  expect(entries.length).toBeGreaterThanOrEqual(LEAST_ENTRIES)
  expect(new Set(entries.map(({ name }) => name)).size).toBe(entries.length)
})

describe('accepted, and shown as it was meant:', () => {
  it.each(entries)('$name', (entry) => {
    const { isRefused, text } = outcomes.get(entry)!
    expect(isRefused, text.slice(0, 2000)).toBe(false)
    entry.shows.forEach(sight => expectSight(text, sight))
  })
})
