import { expect, it } from 'vitest'
import { staleFiles } from '../generated-file.ts'
import { documentedValues } from '../schema/values-document.ts'
import { readmeFiles } from './index.ts'
import { valueRows } from './rows.ts'

it('is up to date in every chart', async () => {
  expect(await staleFiles(await readmeFiles())).toEqual([])
})

it('says what every value means', async () => {
  for (const { path, content } of await readmeFiles())
    expect(content.split('\n').filter(line => line.endsWith('|  |')), path).toEqual([])
})

it('shows the chart\'s own default with the library\'s explanation', () => {
  const library = documentedValues('# Number of pods.\nreplicas: 1\n')
  const chart = documentedValues('replicas: 3\n')
  expect(valueRows([library, chart], {})).toEqual([
    { key: 'replicas', value: 3, description: 'Number of pods.' },
  ])
})

it('shows the entries of a map instead of its empty default', () => {
  const rows = valueRows([
    documentedValues('ports: {}\n'),
    documentedValues('ports:\n  http: 80\n'),
  ], {})
  expect(rows.map(({ key }) => key)).toEqual(['ports.http'])
})
