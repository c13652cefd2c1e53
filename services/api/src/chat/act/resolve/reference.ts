import type { Todo } from '@todo-chatbot/contract'
import type { Reference } from '../../understand/command.ts'
import type { ConversationState } from '../state.ts'
import type { Hits } from './match.ts'
import { exactTitle, matchTitle, SURENESS } from './match.ts'

/** What a reference came to. `missing` says why nothing was hit. */
export interface Resolved extends Hits {
  reference: Reference
  missing?: { kind: 'title' } | { kind: 'pronoun' } | { kind: 'gone' } | { kind: 'range', length: number }
}

/** Exact title > number in the list last shown > ordinal > pronoun > words in any order > part of a title > fuzzy. */
export function resolve(reference: Reference, pool: readonly Todo[], state: ConversationState): Resolved {
  const texts = [
    reference.text,
    ...(reference.alternatives ?? []),
  ]
  const verbatim = reference.quoted
    ? pool.filter(({ title }) => title === reference.text)
    : []
  if (verbatim.length > 0)
    return { reference, sureness: SURENESS.exact, todos: verbatim }
  const exact = texts.map(text => exactTitle(text, pool)).find(todos => todos.length > 0)
  if (exact)
    return { reference, sureness: SURENESS.exact, todos: exact }
  if (reference.number !== undefined || reference.ordinal !== undefined)
    return byPlace(reference, pool, state)
  if (reference.pronoun)
    return byPronoun(reference, pool, state)
  const [best] = texts.map(text => matchTitle(text, pool)).sort((a, b) => a.sureness - b.sureness)
  return best!.todos.length > 0
    ? { reference, ...best! }
    : missing(reference, { kind: 'title' })
}

function byPlace(reference: Reference, pool: readonly Todo[], { lastListIds }: ConversationState): Resolved {
  const ids = lastListIds.length > 0
    ? lastListIds
    : pool.map(({ id }) => id)
  const place = reference.number ?? reference.ordinal ?? 0
  const id = reference.ordinal !== undefined && place < 0
    ? ids.at(place)
    : ids[place - 1]
  if (id === undefined)
    return missing(reference, { kind: 'range', length: ids.length })
  return found(reference, [id], pool) ?? missing(reference, { kind: 'gone' })
}

function byPronoun(reference: Reference, pool: readonly Todo[], state: ConversationState): Resolved {
  return found(reference, pronounIds(reference.pronoun!, pool, state), pool) ?? missing(reference, { kind: 'pronoun' })
}

function pronounIds(pronoun: NonNullable<Reference['pronoun']>, pool: readonly Todo[], { focus, lastListIds, lastTouchedIds }: ConversationState): string[] {
  switch (pronoun) {
    case 'it': return lastTouchedIds
    case 'last': return lastIds(pool, lastListIds, lastTouchedIds)
    case 'them': {
      const recent = focus === 'list' && lastListIds.length > 0
        ? lastListIds
        : lastTouchedIds
      return recent.length > 1 || lastListIds.length < 2
        ? recent
        : lastListIds
    }
  }
}

/** The last one of the list shown, unless something beyond it was touched since. */
function lastIds(pool: readonly Todo[], lastListIds: string[], lastTouchedIds: string[]): string[] {
  const isBeyond = lastTouchedIds.some(id => !lastListIds.includes(id))
  const ids = isBeyond
    ? lastTouchedIds
    : lastListIds.length > 0
      ? lastListIds
      : pool.map(({ id }) => id)
  return ids.filter(id => pool.some(todo => todo.id === id)).slice(-1)
}

function found(reference: Reference, ids: string[], pool: readonly Todo[]): Resolved | undefined {
  const todos = ids.flatMap(id => pool.find(todo => todo.id === id) ?? [])
  return todos.length > 0
    ? { reference, sureness: SURENESS.place, todos }
    : undefined
}

function missing(reference: Reference, why: NonNullable<Resolved['missing']>): Resolved {
  return {
    reference,
    sureness: SURENESS.none,
    todos: [],
    missing: why,
  }
}
