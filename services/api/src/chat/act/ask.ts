import type { Todo } from '@todo-chatbot/contract'
import type { ActingIntent, Reference } from '../understand/command.ts'
import type { Resolved } from './resolve/reference.ts'
import type { TargetResult } from './resolve/target.ts'
import type { Outcome, Turn } from './turn.ts'
import { nearestTitles } from './resolve/match.ts'
import { about, choices, NEVER_MIND, SHOW_LIST } from './suggestions.ts'
import { numbered } from './wording/lines.ts'
import { quote, todos } from './wording/quote.ts'

const VERBS: Record<ActingIntent, string> = { complete: 'complete', reopen: 'reopen', delete: 'delete' }
const MOST_CANDIDATES = 20

/** What is said when a command does not come to todos: nothing changes, and the way on is offered. */
export async function askBack(result: Exclude<TargetResult, { kind: 'todos' }>, intent: ActingIntent, turn: Turn): Promise<Outcome> {
  switch (result.kind) {
    case 'unnamed': return which(intent, turn)
    case 'missing': return missing(result.resolved, intent, turn)
    case 'ambiguous': return choose(result, intent, turn)
  }
}

async function which(intent: ActingIntent, turn: Turn): Promise<Outcome> {
  const status = intent === 'complete'
    ? 'open'
    : intent === 'reopen'
      ? 'completed'
      : 'all'
  const candidates = await turn.store.todos.list({ status })
  if (candidates.length === 0)
    return { reply: `There is nothing to ${VERBS[intent]}.` }
  const shown = candidates.slice(0, MOST_CANDIDATES)
  const more = candidates.length > shown.length
    ? `\n… and ${candidates.length - shown.length} more`
    : ''
  return {
    reply: `Which one shall I ${VERBS[intent]}?\n${numbered(shown, turn.today)}${more}`,
    todos: shown,
    suggestions: choices(shown, false),
    pending: { kind: 'which', intent },
  }
}

function choose({ text, candidates, settled }: { text: string, candidates: Todo[], settled: Todo[] }, intent: ActingIntent, turn: Turn): Outcome {
  return {
    reply: `${todos(candidates.length)} fit ${quote(text)}. Which one shall I ${VERBS[intent]}?\n${numbered(candidates, turn.today)}`,
    todos: candidates,
    suggestions: choices(candidates, true),
    pending: {
      kind: 'choose',
      intent,
      ids: candidates.map(({ id }) => id),
      settledIds: settled.map(({ id }) => id),
    },
  }
}

async function missing({ reference, missing }: Resolved, intent: ActingIntent, turn: Turn): Promise<Outcome> {
  switch (missing?.kind) {
    case 'pronoun': return which(intent, turn)
    case 'gone': return {
      reply: `${sentence(place(reference))} is no longer there.`,
      suggestions: [SHOW_LIST],
    }
    case 'range': return {
      reply: outOfRange(reference, missing.length),
      suggestions: missing.length > 0
        ? [SHOW_LIST]
        : [],
    }
    default: return noSuchTitle(reference.text, intent, turn)
  }
}

export function outOfRange(reference: Reference, length: number): string {
  return length === 0 ? 'Your list is empty.' : `There is no ${place(reference)}: the list has ${todos(length)}.`
}

function place({ text, number }: Reference): string {
  return number === undefined ? quote(text) : `number ${number}`
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

async function noSuchTitle(text: string, intent: ActingIntent, turn: Turn): Promise<Outcome> {
  const nearest = nearestTitles(text, await turn.store.todos.list())
  const none = `I can’t find ${quote(text)}, so nothing changed.`
  if (nearest.length === 0) {
    return {
      reply: none,
      suggestions: [
        about(`Add ${quote(text)}`, 'add', text),
        SHOW_LIST,
      ],
    }
  }
  return {
    reply: `${none} Did you mean ${nearest.length === 1
      ? 'this one'
      : 'one of these'}?\n${numbered(nearest, turn.today)}`,
    todos: nearest,
    suggestions: nearest.length === 1
      ? [
          { label: 'Yes', message: '1' },
          NEVER_MIND,
        ]
      : choices(nearest, false),
    pending: {
      kind: 'choose',
      intent,
      ids: nearest.map(({ id }) => id),
      settledIds: [],
    },
  }
}
