import type { Command, Target, Understood } from '../understand/command.ts'
import type { Outcome } from './turn.ts'

/** Far above what a person says at once. Each item is looked for among all todos, and meanwhile nobody else can write. */
const MOST_ITEMS = 200
/** Each command reads all todos anew. */
const MOST_COMMANDS = 25

/** Refuses a message that asks for more than one answer can look after; undefined for every other. */
export function refusedAsTooMuch(message: readonly Understood[]): Outcome | undefined {
  const items = message.reduce((sum, { command }) => sum + itemsIn(command), 0)
  if (items > MOST_ITEMS)
    return refusal(`${items} items`, MOST_ITEMS)
  return message.length > MOST_COMMANDS
    ? refusal(`${message.length} commands`, MOST_COMMANDS)
    : undefined
}

function refusal(what: string, most: number): Outcome {
  return { reply: `${what} are too many for one message: ${most} is the most. I changed nothing.` }
}

function itemsIn(command: Command): number {
  switch (command.intent) {
    case 'add': return command.drafts.length
    case 'complete':
    case 'reopen':
    case 'edit':
    case 'delete': return referencesIn(command.target)
    case 'clarify': return command.choice === 'all' ? 1 : command.choice.length
    case 'unknown': return command.proposal ? itemsIn(command.proposal) : 1
    case 'offer': return command.commands.reduce((sum, offered) => sum + itemsIn(offered), 0)
    default: return 1
  }
}

function referencesIn(target: Target): number {
  switch (target.by) {
    case 'reference': return target.parts.length
    case 'view': return target.except.length + 1
    default: return 1
  }
}
