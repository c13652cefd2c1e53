import type { Todo } from '@todo-chatbot/contract'
import type { ActingIntent, Deed, Reference } from '../understand/command.ts'
import type { Resolved } from './resolve/reference.ts'
import type { TargetResult } from './resolve/target.ts'
import type { Outcome, Turn } from './turn.ts'
import { nearestTitles } from './resolve/match.ts'
import { about, choices, NEVER_MIND, SHOW_LIST } from './suggestions.ts'
import { numbered } from './wording/lines.ts'
import { quote, todos } from './wording/quote.ts'

export const VERBS: Record<ActingIntent, string> = { complete: 'complete', reopen: 'reopen', delete: 'delete', edit: 'change' }
const MOST_CANDIDATES = 20

/** What is said when a command does not come to todos: nothing changes, and the way on is offered. */
export async function askBack(result: Exclude<TargetResult, { kind: 'todos' }>, deed: Deed, turn: Turn): Promise<Outcome> {
  switch (result.kind) {
    case 'unnamed': return which(deed, turn)
    case 'missing': return missing(result.resolved, deed, turn)
    case 'ambiguous': return choose(result, deed, turn)
  }
}

async function which(deed: Deed, turn: Turn): Promise<Outcome> {
  const status = deed.intent === 'complete' || deed.intent === 'edit'
    ? 'open'
    : deed.intent === 'reopen'
      ? 'completed'
      : 'all'
  const candidates = await turn.store.todos.list({ status })
  if (candidates.length === 0)
    return { reply: `There is nothing to ${VERBS[deed.intent]}.` }
  const shown = candidates.slice(0, MOST_CANDIDATES)
  const more = candidates.length > shown.length
    ? `\n… and ${candidates.length - shown.length} more`
    : ''
  return {
    reply: `Which one shall I ${VERBS[deed.intent]}?\n${numbered(shown, turn.today)}${more}`,
    todos: shown,
    suggestions: choices(shown, false),
    pending: { kind: 'which', ...deed },
  }
}

function choose({ text, candidates, settled }: { text: string, candidates: Todo[], settled: Todo[] }, deed: Deed, turn: Turn): Outcome {
  return {
    reply: `${todos(candidates.length)} fit ${quote(text)}. Which one shall I ${VERBS[deed.intent]}?\n${numbered(candidates, turn.today)}`,
    todos: candidates,
    suggestions: choices(candidates, true),
    pending: {
      kind: 'choose',
      ...deed,
      ids: candidates.map(({ id }) => id),
      settledIds: settled.map(({ id }) => id),
    },
  }
}

async function missing({ reference, missing }: Resolved, deed: Deed, turn: Turn): Promise<Outcome> {
  switch (missing?.kind) {
    case 'pronoun': return which(deed, turn)
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
    default: return noSuchTitle(reference.text, deed, turn)
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

async function noSuchTitle(text: string, deed: Deed, turn: Turn): Promise<Outcome> {
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
      ...deed,
      ids: nearest.map(({ id }) => id),
      settledIds: [],
    },
  }
}
