import { expect, it } from 'vitest'
import { staleFiles } from '../generated-file.ts'
import { documentedValues } from '../schema/values-document.ts'
import { entryTables } from './entries.ts'
import { readmeFiles } from './index.ts'
import { valueRows } from './rows.ts'
import { typeName } from './types.ts'

it('is up to date in every chart', async () => {
  expect(await staleFiles(await readmeFiles())).toEqual([])
})

it('says what every value means', async () => {
  for (const { path, content } of await readmeFiles())
    expect(content.split('\n').filter(line => /\|\s+\|/.test(line)), path).toEqual([])
})

it('shows the chart\'s own default with the library\'s explanation', () => {
  const library = documentedValues('# Number of pods.\nreplicas: 1\n')
  const chart = documentedValues('replicas: 3\n')
  expect(valueRows([library, chart], {})).toEqual([
    { key: 'replicas', type: '', value: 3, description: 'Number of pods.' },
  ])
})

it('shows the entries of a map instead of its empty default', () => {
  const rows = valueRows([
    documentedValues('ports: {}\n'),
    documentedValues('ports:\n  http: 80\n'),
  ], {})
  expect(rows.map(({ key }) => key)).toEqual(['ports.http'])
})

it.each([
  [{ type: 'integer' }, 'integer'],
  [{ enum: ['soft', 'hard', ''] }, 'soft, hard, nothing'],
  [{ type: ['string', 'number'] }, 'text or number'],
  [{ type: 'array', items: { $ref: '#/$defs/name' } }, 'list of text'],
  [{ type: 'object', patternProperties: { '^a$': { type: 'boolean' } }, additionalProperties: false }, 'map of true or false'],
])('names the type of %j in words', (schema, words) => {
  expect(typeName(schema, { name: { type: 'string' } })).toBe(words)
})

it('lists the keys of the entries of each map', () => {
  const definitions = {
    values: { properties: { peers: { $ref: '#/$defs/peers' } } },
    peers: { type: 'object', patternProperties: { '^a$': { type: 'object', properties: { app: { type: 'string', description: 'Its label' } } } } },
  }
  expect(entryTables(definitions)).toEqual([{ key: 'peers.<name>', rows: [{ key: 'app', type: 'text', description: 'Its label' }] }])
})
