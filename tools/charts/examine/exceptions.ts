import type { ExaminerName, Finding } from './types.ts'
import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { fromRoot } from '../../lib/paths.ts'
import { UserError } from '../../lib/user-error.ts'
import { EXAMINER_NAMES } from './types.ts'

/** Findings that are known and left as they are, until a day. */
export interface Exception {
  examiner: ExaminerName
  check: string
  /** Kind/name, with * for any text; without it, every object. */
  objects?: string
  reason: string
  /** The last day on which it holds, as YYYY-MM-DD. */
  expires: string
}

const FILE = fromRoot('tools', 'charts', 'examine', 'exceptions.yaml')
const DAY = /^\d{4}-\d{2}-\d{2}$/
const KEYS = new Set(['examiner', 'check', 'objects', 'reason', 'expires'])

const isText = (value: unknown) => typeof value === 'string' && value.trim() !== ''

/** What is wrong with an entry of the file, or null. */
function entryFault(entry: Record<string, unknown>): string | null {
  const unknown = Object.keys(entry).find(key => !KEYS.has(key))
  if (unknown)
    return `does not know "${unknown}"`
  if (!EXAMINER_NAMES.includes(entry.examiner as ExaminerName))
    return `needs an examiner: ${EXAMINER_NAMES.join(', ')}`
  if (!isText(entry.check) || !isText(entry.reason))
    return 'needs a check and a reason'
  if ('objects' in entry && !isText(entry.objects))
    return 'needs a text as objects'
  return typeof entry.expires === 'string' && DAY.test(entry.expires) && !Number.isNaN(Date.parse(entry.expires))
    ? null
    : 'needs a day as expires, as YYYY-MM-DD'
}

/** Reads the exceptions from the text of their file. */
export function parseExceptions(text: string): Exception[] {
  const entries: unknown = parse(text) ?? []
  if (!Array.isArray(entries))
    throw new UserError('exceptions.yaml is no list')
  return entries.map((entry: Record<string, unknown>, index) => {
    const fault = entryFault(entry)
    if (fault)
      throw new UserError(`entry ${index + 1} of exceptions.yaml ${fault}`)
    return entry as unknown as Exception
  })
}

export const readExceptions = async (): Promise<Exception[]> => parseExceptions(await readFile(FILE, 'utf8'))

function isLike(pattern: string, text: string): boolean {
  const parts = pattern.split('*').map(part => RegExp.escape(part))
  return new RegExp(`^${parts.join('.*')}$`).test(text)
}

/** Whether an exception speaks of a finding. */
export function isExcepted({ examiner, check, objects = '*' }: Exception, finding: Finding): boolean {
  return examiner === finding.examiner && check === finding.check && isLike(objects, finding.object)
}
