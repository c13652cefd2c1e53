import type { Todo } from '@todo-chatbot/contract'
import type { Deed, Target, Writing } from '../../understand/command.ts'
import type { Outcome, Turn } from '../turn.ts'
import type { Action } from './action.ts'
import { askBack, VERBS } from '../ask.ts'
import { addWords, editWords } from '../edits/offered.ts'
import { resolveTarget } from '../resolve/target.ts'
import { YES_NO } from '../suggestions.ts'
import { already } from '../wording/already.ts'
import { listed, quoteAll, todos } from '../wording/quote.ts'

type Acting = Extract<Writing, { target: Target }>

/** A command whose todos are known, in words that go on from "Shall I". */
interface Offered { words: string, command: Writing }

/** From this many todos on they are counted. */
const MANY = 3

/**
 * Asks before anything is done, and names the very todos that a yes changes. What is no offer (a todo that is not there, two that
 * fit) is asked back as for any command, and alone: a conversation holds one question.
 */
export const offer: Action<'offer'> = async ({ commands }, turn) => {
  const offers: Offered[] = []
  for (const command of commands) {
    const offered = await offeredBy(command, turn)
    if ('reply' in offered)
      return commands.length === 1 ? offered : { ...offered, reply: `${offered.reply}\nOne thing at a time: tell me the rest after that.` }
    offers.push(offered)
  }
  return {
    reply: `Shall I ${listed(offers.map(({ words }) => words))}?`,
    suggestions: YES_NO,
    pending: { kind: 'offer', commands: offers.map(({ command }) => command) },
  }
}

async function offeredBy(command: Writing, turn: Turn): Promise<Offered | Outcome> {
  switch (command.intent) {
    case 'add': return { words: addWords(command.drafts, turn.today), command }
    case 'undo': return { words: command.steps === 1 ? 'undo the last change' : `undo the last ${command.steps} changes`, command }
    default: return acting(command, turn)
  }
}

async function acting(command: Acting, turn: Turn): Promise<Offered | Outcome> {
  const result = await resolveTarget(command.target, todo => isAffected(command, todo), turn)
  if (result.kind !== 'todos') {
    const asked = await askBack(result, deedOf(command), turn)
    return result.kind === 'missing' ? { ...asked, reply: `I think you want to ${VERBS[command.intent]} a todo. ${asked.reply}` } : asked
  }
  const affected = result.todos.filter(todo => isAffected(command, todo))
  if (affected.length === 0)
    return { reply: result.todos.length === 0 ? `There is nothing to ${VERBS[command.intent]}.` : already(result.todos.map(({ title }) => title), command.intent === 'complete' ? 'done' : 'open') }
  return {
    words: deedWords(command, affected, turn.today),
    command: { ...command, target: { by: 'id', ids: affected.map(({ id }) => id) } },
  }
}

/** Whether the command makes the todo different, as far as that does not depend on what is edited. */
function isAffected({ intent }: Acting, { completed }: Todo): boolean {
  return intent === 'complete' ? !completed : intent === 'reopen' ? completed : true
}

function deedOf(command: Acting): Deed {
  return command.intent === 'edit'
    ? { intent: 'edit', edit: command.edit }
    : { intent: command.intent }
}

function deedWords(command: Acting, affected: Todo[], today: string): string {
  const titles = quoteAll(affected.map(({ title }) => title))
  const named = affected.length < MANY ? titles : `${todos(affected.length)} (${titles})`
  return command.intent === 'edit' ? editWords(command.edit, named, today) : `${command.intent} ${named}`
}
