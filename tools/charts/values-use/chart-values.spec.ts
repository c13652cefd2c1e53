import type { ApplicationChart } from '../names.ts'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ensureHelm4 } from '../../toolchain/index.ts'
import { APPLICATION_CHARTS } from '../names.ts'
import { render } from '../render.ts'
import { valuesSchema } from '../schema/index.ts'
import { readDocumentedValues } from '../schema/values-document.ts'
import { stageCharts } from '../staging.ts'
import { outcomesOf } from './outcome.ts'
import { proveAll } from './proof.ts'
import { keyAt, schemaKeys } from './schema-keys.ts'

const TOOLS_TIMEOUT_MS = 300_000

/** What only decides what is refused, by chart. */
const DECIDES_REFUSALS: Record<ApplicationChart, string[]> = {
  backend: [],
  frontend: ['probes.allowIdentical'],
  dashboard: [],
}

/** What a value needs beside it to do something: the peers of the dashboard are there when it has the address of the chat app. */
const CONTEXTS: Partial<Record<ApplicationChart, Record<string, unknown>>> = {
  dashboard: { config: { data: { CHAT_BACKEND_URL: 'http://backend', CHAT_FRONTEND_URL: 'http://frontend' } } },
}

let helm: string
let folder: string
let count = 0

beforeAll(async () => {
  helm = await ensureHelm4()
  folder = await stageCharts()
}, TOOLS_TIMEOUT_MS)

afterAll(() => rm(folder, { recursive: true, force: true }))

function nested(path: string[], value: unknown): Record<string, unknown> {
  return path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value) as Record<string, unknown>
}

/** What each of a chart's own values is good for; the schema of the chart checks whatever is tried. */
async function usesOf(chart: ApplicationChart) {
  const keys = schemaKeys(await valuesSchema(chart))
  const documented = (await readDocumentedValues(chart)).filter(({ isLeaf }) => isLeaf)
  const own = documented.map(({ path, value }) => ({ ...keyAt(keys, path) ?? { schema: {}, isLeaf: true }, path, value }))
  const renderValues = outcomesOf(async (values) => {
    count += 1
    const file = join(folder, `values-${count}.json`)
    await writeFile(file, JSON.stringify(values))
    return render(helm, folder, chart, { valuesFiles: [file] })
  })
  const defaults = (path: string[]) => nested(path, own.find(key => key.path === path)?.value)
  return proveAll(own, ({ path }) => ({ context: path[0] === 'network' ? CONTEXTS[chart] ?? {} : {}, defaults: defaults(path), renderValues }))
}

it.each(APPLICATION_CHARTS)('each value that %s sets does something', async (chart) => {
  const uses = [...await usesOf(chart)]
  expect(uses.length).toBeGreaterThan(5)
  expect(uses.filter(([, use]) => use !== 'rendered' && use !== 'refused')).toEqual([])
  expect(uses.filter(([, use]) => use === 'refused').map(([path]) => path)).toEqual(DECIDES_REFUSALS[chart])
}, TOOLS_TIMEOUT_MS)
