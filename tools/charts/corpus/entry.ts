import type { Overlay } from '../names.ts'
import type { CorpusChart } from './staging.ts'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseAllDocuments } from 'yaml'
import { fromRoot } from '../../lib/paths.ts'

/** What every entry of the corpus says: what is rendered, and how. */
export interface Entry {
  /** A sentence that says what is odd about the values. */
  name: string
  /** The chart; backend without it. */
  chart?: CorpusChart
  /** The release; app without it. */
  release?: string
  overlay?: Overlay
  /** Values as they are meant, or each file as it is written, in the order in which they are given to Helm. */
  values?: object
  files?: string[]
  /** Settings as `--set` and `--set-string` take them. */
  set?: string[]
  setString?: string[]
  /** Rendered by somebody who has no schema, where the templates alone refuse. */
  withoutSchema?: boolean
}

/** An entry that has to be refused, with everything that the refusal has to say. */
export interface RefusedEntry extends Entry { says: string | string[] }

/** One thing that a render has to show: a value of an object (kind, or kind/name), or that there is no such object, or a literal text. */
export interface Sight { of?: string, at?: string | string[], is?: unknown, isAbsent?: boolean, text?: string }

/** An entry that has to be accepted, with what the render has to show. */
export interface AcceptedEntry extends Entry { shows: Sight[] }

const KEYS = ['name', 'chart', 'release', 'overlay', 'values', 'files', 'set', 'setString', 'withoutSchema']

function checkedEntry<Kind extends Entry>(value: unknown, file: string, ownKey: string): Kind {
  const entry = value as Kind
  const unknown = Object.keys(entry).filter(key => ![...KEYS, ownKey].includes(key))
  if (typeof entry.name !== 'string' || !(ownKey in entry) || unknown.length > 0)
    throw new Error(`${file}: an entry has a name, ${ownKey} and ${KEYS.slice(1).join(', ')}: ${JSON.stringify(entry)}`)
  return entry
}

async function readEntries<Kind extends Entry>(folder: string, ownKey: string): Promise<Kind[]> {
  const entries: Kind[] = []
  const path = fromRoot('tools', 'charts', 'corpus', folder)
  for (const file of (await readdir(path)).sort()) {
    for (const document of parseAllDocuments(await readFile(join(path, file), 'utf8'))) {
      const [fault] = document.errors
      if (fault)
        throw fault
      entries.push(checkedEntry<Kind>(document.toJS(), file, ownKey))
    }
  }
  return entries
}

/** Every entry of refused/, file by file. */
export const readRefused = (): Promise<RefusedEntry[]> => readEntries('refused', 'says')

/** Every entry of accepted/, file by file. */
export const readAccepted = (): Promise<AcceptedEntry[]> => readEntries('accepted', 'shows')
