import type { Command, Target, Understood } from '../understand/command.ts'
import type { Outcome } from './turn.ts'

/** Far above what a person lists; each item is looked for among all todos, and meanwhile nobody else can write. */
const MOST_ITEMS = 200

/** Refuses a message that names more than one answer can look after; undefined for every other. */
export function refusedAsTooMany(message: readonly Understood[]): Outcome | undefined {
  const count = message.reduce((sum, { command }) => sum + itemsIn(command), 0)
  return count > MOST_ITEMS
    ? { reply: `${count} items are too many for one message: ${MOST_ITEMS} is the most. I changed nothing.` }
    : undefined
}

function itemsIn(command: Command): number {
  switch (command.intent) {
    case 'add': return command.drafts.length
    case 'complete':
    case 'reopen':
    case 'delete': return referencesIn(command.target)
    case 'clarify': return command.choice === 'all' ? 1 : command.choice.length
    case 'unknown': return command.proposal ? itemsIn(command.proposal) : 1
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
