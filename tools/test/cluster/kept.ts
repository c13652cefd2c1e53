import type { Figure, NotRun } from './report.ts'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fromCache } from '../../lib/paths.ts'
import { isRun } from './options.ts'

/** Specs that somebody runs by hand meanwhile keep what they have to say apart from the run's. */
const folder = (): string => fromCache('reports', isRun(process.env) ? 'run' : 'by-hand')

/** Where the figures of a run are kept until its end, one JSON object in each line. */
export const figuresFile = (): string => join(folder(), 'figures.jsonl')
const factsFile = (): string => join(folder(), 'facts.json')
const skippedFile = (): string => join(folder(), 'skipped.json')

async function write(file: string, value: unknown): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, JSON.stringify(value))
}

async function read<T>(file: string): Promise<T | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  return text === undefined ? undefined : JSON.parse(text) as T
}

/** Forgets what a former run kept. */
export async function clearKept(): Promise<void> {
  await rm(folder(), { recursive: true, force: true })
}

/** The figures of the run so far, in the order in which they were measured. */
export async function readFigures(): Promise<Figure[]> {
  const text = await readFile(figuresFile(), 'utf8').catch(() => '')
  return text.split('\n').filter(Boolean).map(line => JSON.parse(line) as Figure)
}

/** Versions and sizes of the cluster, kept at the beginning: at the end it may be gone. */
export const keepFacts = (facts: Record<string, string>): Promise<void> => write(factsFile(), facts)
/** Undefined of a run that reached no cluster. */
export const readFacts = (): Promise<Record<string, string> | undefined> => read(factsFile())

/** The tests that were skipped, kept by a reporter of vitest: in its JUnit report the reasons are missing. */
export const keepSkipped = (skipped: NotRun[]): Promise<void> => write(skippedFile(), skipped)
export const readSkipped = async (): Promise<NotRun[]> => await read<NotRun[]>(skippedFile()) ?? []
