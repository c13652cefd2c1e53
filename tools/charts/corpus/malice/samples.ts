import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { fromRoot } from '../../../lib/paths.ts'

/** Values of the harness with a text in every value that may hold one, by the name of their file. */
export const SAMPLES = ['serving', 'stateful', 'cron'] as const
export type SampleName = typeof SAMPLES[number]

/** One of the samples. */
export async function readSample(name: SampleName): Promise<object> {
  return parse(await readFile(fromRoot('tools', 'charts', 'corpus', 'samples', `${name}.yaml`), 'utf8')) as object
}
