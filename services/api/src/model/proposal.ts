import type { TSchema } from 'typebox'
import type { Clock, Command, Writing } from '../chat/index.ts'
import type { ToolCall } from './endpoint.ts'
import { Check, Errors } from 'typebox/value'
import { TOOLS } from './tools/index.ts'
import { Refusal } from './tools/tool.ts'

/** What calls come to: commands, or why they are refused, in words that are safe to send and to log. */
export type Proposal = { commands: Command[] } | { refusals: string[] }

const MOST_CALLS = 10
const MOST_FAULTS = 5
/** An id of a todo, wherever it stands. */
const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i

/**
 * Reads the calls of one answer; a single one that is refused refuses all of them. What only shows something is done at once,
 * everything else becomes one offer, so that nothing is written without a yes.
 */
export function readProposal(calls: readonly ToolCall[], clock: Clock): Proposal {
  if (calls.length > MOST_CALLS)
    return { refusals: [`too many calls: ${MOST_CALLS} is the most`] }
  const readings = calls.map(call => readCall(call, clock))
  const refusals = readings.flatMap(reading => 'refusals' in reading ? reading.refusals : [])
  return refusals.length > 0
    ? { refusals: [...new Set(refusals)] }
    : { commands: offering(readings.flatMap(reading => 'commands' in reading ? reading.commands : [])) }
}

function offering(commands: Command[]): Command[] {
  const shown = commands.filter(({ intent }) => intent === 'list')
  const writing = commands.filter((command): command is Writing => command.intent !== 'list')
  return writing.length > 0 ? [...shown, { intent: 'offer', commands: writing }] : shown
}

function readCall({ name, argumentsText }: ToolCall, clock: Clock): Proposal {
  const tool = TOOLS.find(known => known.name === name)
  if (!tool)
    return { refusals: ['there is no tool of that name'] }
  const refused = (...faults: string[]) => ({ refusals: faults.map(fault => `${tool.name}: ${fault}`) })
  if (ID.test(argumentsText))
    return refused('todos have no ids: name them by their words')
  const args = parsed(argumentsText)
  if (args === undefined)
    return refused('the arguments are not JSON')
  if (!Check(tool.parameters, args))
    return refused(...faultsOf(tool.parameters, args))
  try {
    return { commands: tool.read(args, clock) }
  }
  catch (error) {
    if (error instanceof Refusal)
      return refused(error.message)
    throw error
  }
}

/** Undefined for what is no JSON, which no JSON is. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  }
  catch {
    return undefined
  }
}

/** The pointers lead to properties of the schema: names that the model made up are left out. */
function faultsOf(schema: TSchema, args: unknown): string[] {
  return Errors(schema, args)
    .filter(({ keyword }) => keyword !== 'boolean')
    .slice(0, MOST_FAULTS)
    .map(({ instancePath, message }) => `${instancePath} ${message}`.trim())
}
