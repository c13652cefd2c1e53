import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fromCache } from '../../tools/lib/paths.ts'

/** One line of the report of a run: `section` is its heading there, `name` says what was measured, `value` has its unit. */
export interface Figure { section: string, name: string, value: string }

/** Where the figures of the run are kept until its end, one JSON object in each line. */
export const figuresFile = fromCache('reports', 'figures.jsonl')

/** Keeps a figure for the report that the run ends with. */
export async function recordFigure(figure: Figure): Promise<void> {
  await mkdir(dirname(figuresFile), { recursive: true })
  await appendFile(figuresFile, `${JSON.stringify(figure)}\n`)
}

/** The figures of the run so far, in the order in which they were measured. */
export async function readFigures(): Promise<Figure[]> {
  const text = await readFile(figuresFile, 'utf8').catch(() => '')
  return text.split('\n').filter(Boolean).map(line => JSON.parse(line) as Figure)
}
