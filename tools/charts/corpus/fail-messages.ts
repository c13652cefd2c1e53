import { glob, readFile } from 'node:fs/promises'
import { fromRoot } from '../../lib/paths.ts'

/** A message with which the library refuses values: as it is in the template, and as a pattern of what it can say. */
export interface FailMessage { format: string, pattern: RegExp }

const FAIL = /\bfail \(?(?:printf )?"((?:[^"\\]|\\.)*)"/g
const VERB = /%[a-z]/g

function patternOf(format: string): RegExp {
  const text = JSON.parse(`"${format}"`) as string
  return new RegExp(text.split(VERB).map(part => RegExp.escape(part)).join(String.raw`[\s\S]*?`))
}

/** Every message of the library's templates; texts that a message takes from elsewhere stand for anything. */
export async function readFailMessages(): Promise<FailMessage[]> {
  const formats = new Set<string>()
  for await (const file of glob(fromRoot('charts', 'common', 'templates', '**', '*.tpl'))) {
    for (const [, format = ''] of (await readFile(file, 'utf8')).matchAll(FAIL))
      formats.add(format)
  }
  return [...formats].sort().map(format => ({ format, pattern: patternOf(format) }))
}
