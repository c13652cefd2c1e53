import type { BumpRequest } from './plan.ts'
import { parseArgs } from 'node:util'
import { UserError } from '../../lib/user-error.ts'
import { parseNote } from './change-note.ts'

const USAGE = 'npm run charts:bump -- <chart> <major|minor|patch|x.y.z> --note "kind: text"'

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        note: { type: 'string', multiple: true, default: [] },
        dependents: { type: 'string', default: 'patch' },
      },
    })
  }
  catch (error) {
    throw new UserError(`${error instanceof Error ? error.message.split('.')[0] : String(error)}: use ${USAGE}`)
  }
}

/** Reads what follows `charts bump`. */
export function bumpRequest(args: string[]): BumpRequest {
  const { values, positionals } = parsed(args)
  const [chart, version, surplus] = positionals
  if (chart === undefined || version === undefined)
    throw new UserError(`say which chart gets which version: ${USAGE}`)
  if (surplus !== undefined)
    throw new UserError(`"${surplus}" is one word too many, put a note in quotes: ${USAGE}`)
  if (values.note.length === 0)
    throw new UserError(`say what changed: ${USAGE}`)
  return { chart, version, notes: values.note.map(parseNote), dependentsVersion: values.dependents }
}
