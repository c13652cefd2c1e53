import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromRoot } from '../../lib/paths.ts'
import { staleFiles } from '../generated-file.ts'
import { APPLICATION_CHARTS } from '../names.ts'
import { stageCharts } from '../staging.ts'
import { schemaFiles, valuesSchema } from './index.ts'
import { referencesIn } from './json-schema.ts'

let folder: string

beforeAll(async () => {
  folder = await stageCharts()
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the committed schemas', () => {
  it('are what the library and the values files say', async () => {
    expect(await staleFiles(await schemaFiles())).toEqual([])
  })

  it.each(APPLICATION_CHARTS)('of %s refers to nothing outside of itself', async (chart) => {
    const schema = await valuesSchema(chart)
    const text = JSON.stringify(schema)
    expect(text.match(/"\$ref":"(?!#\/\$defs\/)/)).toBeNull()
    for (const name of referencesIn(schema))
      expect(schema.$defs).toHaveProperty(name)
  })

  it('carry the comments and the defaults of the values files', async () => {
    const schema = JSON.parse(await readFile(fromRoot('charts', 'backend', 'values.schema.json'), 'utf8'))
    const { drain, image } = schema.$defs.values.properties
    expect(drain.properties.preStopSeconds).toMatchObject({
      default: 5,
      description: expect.stringContaining('SIGTERM'),
    })
    expect(image.properties.repository.default).toBe('backend')
  })

  it('are not shipped by the library, since Helm would check the same values twice', async () => {
    await expect(readFile(fromRoot('charts', 'common', 'values.schema.json'))).rejects.toThrow('ENOENT')
  })
})

it('lies beside the chart that it describes', async () => {
  for (const chart of APPLICATION_CHARTS)
    expect(await readFile(join(folder, chart, 'values.schema.json'), 'utf8')).toContain(`Values of the ${chart} chart`)
})
