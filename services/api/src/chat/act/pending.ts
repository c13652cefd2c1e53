import type { Todo } from '@todo-chatbot/contract'
import type { ActingIntent, Command, Draft, Reference, Understood } from '../understand/command.ts'
import type { Pending } from './state.ts'
import type { Outcome, Turn } from './turn.ts'
import { readTargetText, readTitles } from '../understand/understand.ts'
import { outOfRange } from './ask.ts'
import { SURENESS } from './resolve/match.ts'
import { resolve } from './resolve/reference.ts'
import { resolveTarget } from './resolve/target.ts'
import { choices } from './suggestions.ts'

/** A message that answers the pending question: the command that it comes to, or a reply that keeps the question open. */
export type Answer = { command: Command } | { outcome: Outcome }

/** Undefined when the message is no answer: the question is dropped, and the message means what it says. */
export async function answerTo(pending: Pending | null, { text, command }: Understood, turn: Turn): Promise<Answer | undefined> {
  switch (pending?.kind) {
    case 'confirm': return command.intent === 'confirm'
      ? { command: pending.command }
      : undefined
    case 'choose': return chosen(pending, text, command, turn)
    case 'which': return named(pending.intent, text, command, turn)
    case 'title': return titled(pending.draft, text, command, turn)
    default: return undefined
  }
}

/** Words that carry no verb for the list, so that they can name something. */
function isBare(command: Command): boolean {
  return (command.intent === 'unknown' && (command.reason === 'phrase' || command.reason === 'remark')) || (command.intent === 'add' && command.bare === true)
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

function acting({ intent, settledIds }: Extract<Pending, { kind: 'choose' }>, todos: Todo[]): Answer {
  return {
    command: {
      intent,
      target: {
        by: 'id',
        ids: [
          ...settledIds,
          ...todos.map(({ id }) => id),
        ],
      },
    },
  }
}

function named(intent: ActingIntent, text: string, command: Command, { clock }: Turn): Answer | undefined {
  const names = isBare(command) || command.intent === 'clarify'
  return names
    ? {
        command: {
          intent,
          target: readTargetText(intent, text, clock),
        },
      }
    : undefined
}

async function titled(draft: Draft, text: string, command: Command, turn: Turn): Promise<Answer | undefined> {
  if (!isBare(command) && !await isTitleAfterAll(command, turn))
    return undefined
  return { command: { intent: 'add', drafts: readTitles(text, turn.clock).map(own => merged(draft, own)) } }
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
