import type { GeneratedFile } from '../generated-file.ts'
import type { Definitions } from './definitions.ts'
import type { JsonSchema } from './json-schema.ts'
import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { fromRoot } from '../../lib/paths.ts'
import { APPLICATION_CHARTS, LIBRARY_CHART } from '../names.ts'
import { bundle } from './bundle.ts'
import { readDefinitions } from './definitions.ts'
import { readDocumentedValues } from './values-document.ts'

/** What a chart says more exactly than the library, in its schema.yaml. */
async function readOwnDefinitions(chart: string): Promise<Definitions> {
  const text = await readFile(fromRoot('charts', chart, 'schema.yaml'), 'utf8').catch(() => '{}')
  return parse(text) as Definitions
}

/** The values schema of one chart. */
export async function valuesSchema(chart: string): Promise<JsonSchema> {
  const definitions = await readDefinitions()
  return bundle({
    chart,
    ...definitions,
    own: await readOwnDefinitions(chart),
    values: [await readDocumentedValues(LIBRARY_CHART), await readDocumentedValues(chart)],
  })
}

/** The committed values.schema.json of each chart that is installed; the library ships none, since Helm would check it again. */
export function schemaFiles(): Promise<GeneratedFile[]> {
  return Promise.all(APPLICATION_CHARTS.map(async chart => ({
    path: fromRoot('charts', chart, 'values.schema.json'),
    content: `${JSON.stringify(await valuesSchema(chart), null, 2)}\n`,
  })))
}
