import type { Entry } from './entry.ts'
import type { Outcome } from './outcome.ts'
import type { StagedCharts } from './staging.ts'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { outcomeOf } from './outcome.ts'
import { chartFolder, newFile } from './staging.ts'
import { valuesText } from './values-text.ts'

const NAMESPACE = 'space'

/** Writes values files, each with a name of its own, and returns their paths. */
async function writeFiles(chartsFolder: string, texts: string[]): Promise<string[]> {
  return Promise.all(texts.map(async (text) => {
    const file = newFile(chartsFolder)
    await writeFile(file, text)
    return file
  }))
}

const optionFor = (option: string, values: string[]) => values.flatMap(value => [option, value])

/** What Helm makes of an entry; values are handed over as JSON, so that no text among them is read as something else. */
export async function renderEntry(helm: string, { withSchema, withoutSchema }: StagedCharts, entry: Entry): Promise<Outcome> {
  const chartsFolder = entry.withoutSchema ? withoutSchema : withSchema
  const chart = chartFolder(chartsFolder, entry.chart ?? 'backend')
  const overlay = entry.overlay === undefined ? [] : [join(chart, `values-${entry.overlay}.yaml`)]
  const texts = [...entry.files ?? [], ...entry.values === undefined ? [] : [valuesText(entry.values)]]
  return outcomeOf(helm, [
    'template',
    entry.release ?? 'app',
    chart,
    '--namespace',
    NAMESPACE,
    ...optionFor('--values', [...overlay, ...await writeFiles(chartsFolder, texts)]),
    ...optionFor('--set', entry.set ?? []),
    ...optionFor('--set-string', entry.setString ?? []),
  ])
}
