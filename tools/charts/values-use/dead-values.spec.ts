import type { Use } from './proof.ts'
import type { SchemaKey } from './schema-keys.ts'
import { readFile, rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { fromRoot } from '../../lib/paths.ts'
import { ensureHelm4 } from '../../toolchain/index.ts'
import { renderHarness } from '../harness.ts'
import { LIBRARY_CHART } from '../names.ts'
import { valuesSchema } from '../schema/index.ts'
import { readDocumentedValues } from '../schema/values-document.ts'
import { stageCharts } from '../staging.ts'
import { contextOf, DECIDES_REFUSALS, READ_BY_NO_TEMPLATE, TABLED_PATHS } from './contexts.ts'
import { prepareHarness } from './harness-chart.ts'
import { outcomesOf } from './outcome.ts'
import { proveAll } from './proof.ts'
import { keyAt, schemaKeys } from './schema-keys.ts'

const TOOLS_TIMEOUT_MS = 600_000

let folder: string
let keys: SchemaKey[]
let uses: Map<string, Use | Error>

/** The values of the schema, and those entries of its maps that the library brings along. */
async function valuesOfTheLibrary(): Promise<SchemaKey[]> {
  const documented = (await readDocumentedValues(LIBRARY_CHART)).filter(({ isLeaf }) => isLeaf).map(({ path }) => path)
  const entries = documented.flatMap((path) => {
    const key = keyAt(keys, path)
    return key?.isLeaf && key.path.join('.') !== path.join('.') ? { ...key, path } : []
  })
  return [...keys.filter(({ isLeaf }) => isLeaf), ...entries]
}

beforeAll(async () => {
  const helm = await ensureHelm4()
  folder = await stageCharts()
  await prepareHarness(folder)
  keys = schemaKeys(await valuesSchema(LIBRARY_CHART))
  const defaults = parse(await readFile(fromRoot('charts', LIBRARY_CHART, 'values.yaml'), 'utf8')) as Record<string, unknown>
  const renderValues = outcomesOf(values => renderHarness(helm, folder, values))
  uses = await proveAll(await valuesOfTheLibrary(), ({ path }) => ({ context: contextOf(path), defaults, renderValues }))
}, TOOLS_TIMEOUT_MS)

afterAll(() => rm(folder, { recursive: true, force: true }))

const pathsOf = (use: Use) => [...uses].filter(([, one]) => one === use).map(([path]) => path)
const speaksOf = (entry: string, path: string) => path === entry || path.startsWith(entry.endsWith('.') ? entry : `${entry}.`)

describe('a value of the library', () => {
  it('can be tried in its context, and breaks no YAML', () => {
    const faults = [...uses].flatMap(([path, use]) => use instanceof Error ? `${path}: ${use.message}` : [])
    expect(faults).toEqual([])
    expect(uses.size).toBeGreaterThan(200)
  })

  it('does something: another one changes what is rendered, said after the installation, or refused', () => {
    expect(pathsOf('dead').filter(path => !READ_BY_NO_TEMPLATE.includes(path))).toEqual([])
  })

  it('shows in a render, unless it is there to decide what is refused', () => {
    const isMeant = (path: string) => DECIDES_REFUSALS.some(entry => path === entry || (entry.endsWith('.') && path.startsWith(entry)))
    expect(pathsOf('refused').filter(path => !isMeant(path))).toEqual([])
  })

  it('is tried in contexts that speak of values that exist', () => {
    const paths = keys.map(({ path }) => path.join('.'))
    expect(TABLED_PATHS.filter(entry => !paths.some(path => speaksOf(entry, path)))).toEqual([])
  })
})
