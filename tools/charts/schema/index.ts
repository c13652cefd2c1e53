import type { GeneratedFile } from '../generated-file.ts'
import type { Definitions } from './definitions.ts'
import type { JsonSchema } from './json-schema.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { fromRoot } from '../../lib/paths.ts'
import { UserError } from '../../lib/user-error.ts'
import { EXAMPLES } from '../examples/names.ts'
import { APPLICATION_CHARTS, LIBRARY_CHART } from '../names.ts'
import { bundle } from './bundle.ts'
import { readDefinitions } from './definitions.ts'
import { readDocumentedValues, readDocumentedValuesIn } from './values-document.ts'

const FILE = 'values.schema.json'

/** What a chart says more exactly than the library, in its schema.yaml. */
async function readOwnDefinitions(folder: string): Promise<Definitions> {
  const text = await readFile(join(folder, 'schema.yaml'), 'utf8').catch(() => '{}')
  return parse(text) as Definitions
}

async function readName(folder: string): Promise<string> {
  const manifest = await readFile(join(folder, 'Chart.yaml'), 'utf8').catch(() => {
    throw new UserError(`there is no Chart.yaml in ${folder}: name the folder of a chart`)
  })
  return (parse(manifest) as { name: string }).name
}

/** The values schema of a chart on the library, wherever it lies. */
async function chartSchema(folder: string): Promise<JsonSchema> {
  return bundle({
    title: `Values of the ${await readName(folder)} chart`,
    ...await readDefinitions(),
    own: await readOwnDefinitions(folder),
    values: [await readDocumentedValues(LIBRARY_CHART), await readDocumentedValuesIn(folder)],
  })
}

/** The values schema of any chart on the library: its keys and defaults, and nothing of a chart's own. */
async function librarySchema(): Promise<JsonSchema> {
  return bundle({
    title: `Values of a chart on ${LIBRARY_CHART}`,
    ...await readDefinitions(),
    own: {},
    values: [await readDocumentedValues(LIBRARY_CHART)],
  })
}

/** The values schema of one chart of this project; that of the library is the one for any chart. */
export function valuesSchema(chart: string): Promise<JsonSchema> {
  return chart === LIBRARY_CHART
    ? librarySchema()
    : chartSchema(fromRoot('charts', chart))
}

const asFile = (schema: JsonSchema, ...path: string[]): GeneratedFile => ({ path: join(...path, FILE), content: `${JSON.stringify(schema, null, 2)}\n` })

/** The values.schema.json of the chart in a folder. */
export async function schemaFile(folder: string): Promise<GeneratedFile> {
  return asFile(await chartSchema(folder), folder)
}

/**
 * The committed values.schema.json of each chart that is installed. The library has one in files/, for whoever starts a chart; Helm
 * reads a schema only beside a Chart.yaml, and would check the same values twice if it lay there.
 */
export async function schemaFiles(): Promise<GeneratedFile[]> {
  const charts = APPLICATION_CHARTS.map(chart => fromRoot('charts', chart))
  const examples = EXAMPLES.map(example => fromRoot('examples', example))
  return [
    asFile(await librarySchema(), fromRoot('charts', LIBRARY_CHART, 'files')),
    ...await Promise.all([...charts, ...examples].map(schemaFile)),
  ]
}
