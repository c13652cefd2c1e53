import type { RefusedEntry } from './entry.ts'
import type { Outcome } from './outcome.ts'
import type { StagedCharts } from './staging.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureHelm3, ensureHelm4 } from '../../toolchain/index.ts'
import { readRefused } from './entry.ts'
import { readFailMessages } from './fail-messages.ts'
import { isMeant } from './outcome.ts'
import { eachInPool } from './pool.ts'
import { renderEntry } from './render-entry.ts'
import { removeStaged, stageForCorpus } from './staging.ts'

const TOOLS_TIMEOUT_MS = 600_000
const LEAST_ENTRIES = 170

const entries = await readRefused()
let staged: StagedCharts

beforeAll(async () => {
  staged = await stageForCorpus()
}, TOOLS_TIMEOUT_MS)

afterAll(() => removeStaged(staged))

async function outcomesBy(helm: string): Promise<Map<RefusedEntry, Outcome>> {
  return new Map(await eachInPool(entries, async entry => [entry, await renderEntry(helm, staged, entry)] as const))
}

/** What the refusal of an entry has to say and does not. */
const unsaid = ({ says }: RefusedEntry, { text }: Outcome) => [says].flat().filter(word => !text.includes(word))

it(`the corpus holds at least ${LEAST_ENTRIES} values files that are wrong, each with a name of its own`, () => {
  expect(entries.length).toBeGreaterThanOrEqual(LEAST_ENTRIES)
  expect(new Set(entries.map(({ name }) => name)).size).toBe(entries.length)
})

describe.each([['Helm 4', ensureHelm4], ['Helm 3', ensureHelm3]] as const)('%s refuses, and says why:', (helmName, ensureHelm) => {
  let outcomes: Map<RefusedEntry, Outcome>

  beforeAll(async () => {
    outcomes = await outcomesBy(await ensureHelm())
  }, TOOLS_TIMEOUT_MS)

  it.each(entries)('$name', (entry) => {
    const outcome = outcomes.get(entry)!
    const shown = outcome.text.slice(0, 2000)
    expect(outcome.isRefused, `not refused: "${entry.name}"`).toBe(true)
    expect(isMeant(outcome), `"${entry.name}" breaks the render instead of being refused: ${shown}`).toBe(true)
    expect(unsaid(entry, outcome), `what the refusal of "${entry.name}" does not say: ${shown}`).toEqual([])
  })

  it(`every message of the library, at least once (${helmName})`, async () => {
    const texts = [...outcomes.values()].map(({ text }) => text)
    const messages = await readFailMessages()
    expect(messages.length).toBeGreaterThan(60)
    expect(messages.filter(({ pattern }) => !texts.some(text => pattern.test(text))).map(({ format }) => format)).toEqual([])
  })
})
