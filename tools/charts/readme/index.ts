import type { GeneratedFile } from '../generated-file.ts'
import type { Definitions } from '../schema/definitions.ts'
import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { fromRoot } from '../../lib/paths.ts'
import { APPLICATION_CHARTS, LIBRARY_CHART } from '../names.ts'
import { valuesSchema } from '../schema/index.ts'
import { readDocumentedValues } from '../schema/values-document.ts'
import { entryTables } from './entries.ts'
import { valueRows } from './rows.ts'
import { applicationReadme, libraryReadme } from './text.ts'

interface ChartYaml { name: string, description: string }

async function readChartYaml(chart: string): Promise<ChartYaml> {
  return parse(await readFile(fromRoot('charts', chart, 'Chart.yaml'), 'utf8')) as ChartYaml
}

async function readme(chart: string): Promise<GeneratedFile> {
  const isLibrary = chart === LIBRARY_CHART
  const library = await readDocumentedValues(LIBRARY_CHART)
  const files = isLibrary
    ? [library]
    : [library, await readDocumentedValues(chart)]
  const { $defs } = await valuesSchema(chart)
  const definitions = $defs as Definitions
  const write = isLibrary
    ? libraryReadme
    : applicationReadme
  return {
    path: fromRoot('charts', chart, 'README.md'),
    content: write({
      ...await readChartYaml(chart),
      rows: valueRows(files, definitions),
      entries: entryTables(definitions),
    }),
  }
}

/** The committed README of every chart, with the table of its values. */
export function readmeFiles(): Promise<GeneratedFile[]> {
  return Promise.all([LIBRARY_CHART, ...APPLICATION_CHARTS].map(readme))
}
