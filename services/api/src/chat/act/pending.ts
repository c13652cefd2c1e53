import type { Todo } from '@todo-chatbot/contract'
import type { Command, Deed, Draft, Reference, Target, Understood } from '../understand/command.ts'
import type { Pending } from './state.ts'
import type { Outcome, Turn } from './turn.ts'
import { readNewDue } from '../understand/intents/edit/reschedule.ts'
import { phrase, quoted } from '../understand/text/phrase.ts'
import { readTargetText, readTitles } from '../understand/understand.ts'
import { isUnsure } from '../understand/unsure.ts'
import { outOfRange } from './ask.ts'
import { SURENESS } from './resolve/match.ts'
import { resolve } from './resolve/reference.ts'
import { resolveTarget } from './resolve/target.ts'
import { choices } from './suggestions.ts'

/** A message that answers the pending question: the commands that it comes to, or a reply that keeps the question open. */
export type Answer = { commands: Command[] } | { outcome: Outcome }

/** Undefined when the message is no answer: the question is dropped, and the message means what it says. */
export async function answerTo(pending: Pending | null, { text, command }: Understood, turn: Turn): Promise<Answer | undefined> {
  switch (pending?.kind) {
    case 'confirm': return command.intent === 'confirm'
      ? { commands: [pending.command] }
      : undefined
    case 'offer': return command.intent === 'confirm'
      ? { commands: pending.commands }
      : undefined
    case 'choose': return chosen(pending, text, command, turn)
    case 'which': return named(pending, text, command, turn)
    case 'rename': return renamed(pending.id, text, command)
    case 'when': return rescheduled(pending.ids, text, turn)
    case 'title': return titled(pending.draft, text, command, turn)
    default: return undefined
  }
}

/** Whether the question may be answered by words of any kind, so that a message without a verb is no riddle. */
export function takesWords(pending: Pending | null): boolean {
  return pending !== null && pending.kind !== 'confirm' && pending.kind !== 'offer'
}

/** Words that carry no verb for the list, so that they can name something. */
function isBare(command: Command): boolean {
  return command.intent === 'offer' || isUnsure(command) || (command.intent === 'add' && command.bare === true)
}

async function chosen(pending: Extract<Pending, { kind: 'choose' }>, text: string, command: Command, turn: Turn): Promise<Answer | undefined> {
  const pool = await turn.store.todos.list()
  const candidates = pending.ids.flatMap(id => pool.find(todo => todo.id === id) ?? [])
  const isYesToOnly = command.intent === 'confirm' && candidates.length === 1
  if (isYesToOnly || (command.intent === 'clarify' && command.choice === 'all'))
    return acting(pending, candidates)
  const references = command.intent === 'clarify' && command.choice !== 'all'
    ? command.choice
    : isBare(command)
      ? [
          { text },
        ]
      : []
  const picked = references.map(reference => pick(reference, candidates, pending.ids, turn))
  if (picked.length > 0 && picked.every(todo => todo !== undefined))
    return acting(pending, picked)
  return command.intent === 'clarify'
    ? {
        outcome: {
          reply: outOfRange(references[0]!, candidates.length),
          todos: candidates,
          suggestions: choices(candidates, true),
          pending,
        },
      }
    : undefined
}

function pick(reference: Reference, candidates: Todo[], ids: string[], { state }: Turn): Todo | undefined {
  const { todos, sureness } = resolve(reference, candidates, {
    ...state,
    lastListIds: ids,
    lastTouchedIds: [],
    focus: 'list',
  })
  return todos.length === 1 && sureness < SURENESS.fuzzy
    ? todos[0]
    : undefined
}

function acting(pending: Extract<Pending, { kind: 'choose' }>, todos: Todo[]): Answer {
  const ids = [...pending.settledIds, ...todos.map(({ id }) => id)]
  return { commands: [commandOf(pending, { by: 'id', ids })] }
}

/** The deed as a command, without what the question holds besides. */
function commandOf(deed: Deed, target: Target): Command {
  return deed.intent === 'edit'
    ? { intent: 'edit', edit: deed.edit, target }
    : { intent: deed.intent, target }
}

function named(deed: Deed, text: string, command: Command, { clock }: Turn): Answer | undefined {
  return isBare(command) || command.intent === 'clarify'
    ? { commands: [commandOf(deed, readTargetText(deed.intent, text, clock))] }
    : undefined
}

/** The words as they are: a date in a title that was asked for belongs to the title. */
function renamed(id: string, text: string, command: Command): Answer | undefined {
  const title = quoted(phrase(text)) ?? text
  return isBare(command)
    ? { commands: [{ intent: 'edit', target: { by: 'id', ids: [id] }, edit: { change: 'title', title } }] }
    : undefined
}

function rescheduled(ids: string[], text: string, { clock }: Turn): Answer | undefined {
  const edit = readNewDue(phrase(text), clock)
  return edit && { commands: [{ intent: 'edit', target: { by: 'id', ids }, edit }] }
}

async function titled(draft: Draft, text: string, command: Command, turn: Turn): Promise<Answer | undefined> {
  if (!isBare(command) && !await isTitleAfterAll(command, turn))
    return undefined
  return { commands: [{ intent: 'add', drafts: readTitles(text, turn.clock).map(own => merged(draft, own)) }] }
}

/** "Finish the report" is a title when no todo is meant by "the report". */
async function isTitleAfterAll(command: Command, turn: Turn): Promise<boolean> {
  if (command.intent !== 'complete' && command.intent !== 'reopen' && command.intent !== 'delete')
    return false
  const result = command.target.by === 'reference' ? await resolveTarget(command.target, () => true, turn) : undefined
  return result?.kind === 'missing' && result.resolved.missing?.kind === 'title'
}

/** What the title's message says goes before what was said with the question. */
function merged(asked: Draft, own: Draft): Draft {
  return {
    title: own.title,
    dueDate: own.dueDate ?? asked.dueDate,
    dueTime: own.dueTime ?? asked.dueTime,
    priority: own.priority === 'normal'
      ? asked.priority
      : own.priority,
    tags: [
      ...new Set([
        ...asked.tags,
        ...own.tags,
      ]),
    ],
    repeat: own.repeat ?? asked.repeat,
  }
}
