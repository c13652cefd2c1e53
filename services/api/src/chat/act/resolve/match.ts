import type { Todo } from '@todo-chatbot/contract'
import { distance } from '../../understand/words/distance.ts'
import { allWords, foldTitle, tellingWords } from './fold.ts'

/** How sure a hit is; a lower number is surer. */
export const SURENESS = {
  exact: 0,
  place: 1,
  words: 2,
  part: 3,
  fuzzy: 4,
  none: 5,
} as const

export interface Hits {
  sureness: number
  todos: Todo[]
}

const NO_HIT: Hits = { sureness: SURENESS.none, todos: [] }
const SHORTEST_PART = 2
const ONE_SLIP_FROM = 4
const TWO_SLIPS_FROM = 8
const MOST_NEAREST = 3

/** Works something out once for each todo: a message may hold many references to the same list. */
function oncePerTodo<Result>(work: (title: string) => Result): (todo: Todo) => Result {
  const known = new WeakMap<Todo, { result: Result }>()
  return (todo) => {
    const entry = known.get(todo) ?? { result: work(todo.title) }
    known.set(todo, entry)
    return entry.result
  }
}

export const foldedOf = oncePerTodo(foldTitle)
const wordsOf = oncePerTodo(allWords)

/** Titles that are the text, but for case, accents and typography. */
export function exactTitle(text: string, pool: readonly Todo[]): Todo[] {
  const folded = foldTitle(text)
  return folded === ''
    ? pool.filter(({ title }) => title === text)
    : pool.filter(todo => foldedOf(todo) === folded)
}

/** What may have been meant when nothing hits: titles that share or nearly share a word, best first. */
export function nearestTitles(text: string, pool: readonly Todo[]): Todo[] {
  const words = tellingWords(text)
  return pool
    .map(todo => ({ todo, shared: words.filter(word => wordsOf(todo).some(other => isNear(word, other))).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, MOST_NEAREST)
    .map(({ todo }) => todo)
}

function byWords(text: string, pool: readonly Todo[]): Todo[] {
  const words = tellingWords(text)
  return words.length === 0
    ? []
    : pool.filter(todo => words.every(word => wordsOf(todo).includes(word)))
}

function byPart(text: string, pool: readonly Todo[]): Todo[] {
  const part = foldTitle(text)
  return part.length < SHORTEST_PART
    ? []
    : pool.filter(todo => foldedOf(todo).includes(part))
}

function byFuzzyWords(text: string, pool: readonly Todo[]): Todo[] {
  const words = tellingWords(text)
  const scored = pool
    .map(todo => ({
      todo,
      slips: slipsOf(words, wordsOf(todo)),
    }))
    .filter(({ slips }) => slips < Infinity)
  const best = Math.min(...scored.map(({ slips }) => slips))
  return scored.filter(({ slips }) => slips === best).map(({ todo }) => todo)
}

function slipsOf(words: string[], own: string[]): number {
  return words.length === 0
    ? Infinity
    : words.reduce((sum, word) => sum + Math.min(Infinity, ...own.map(other => slips(word, other))), 0)
}

function slips(word: string, other: string): number {
  const allowed = word.length >= TWO_SLIPS_FROM
    ? 2
    : word.length >= ONE_SLIP_FROM
      ? 1
      : 0
  const count = distance(word, other, allowed)
  return count > allowed
    ? Infinity
    : count
}

function isNear(word: string, other: string): boolean {
  return slips(word, other) < Infinity || (word.length >= ONE_SLIP_FROM && (other.startsWith(word) || word.startsWith(other)) && other.length >= ONE_SLIP_FROM)
}

const WAYS: [sureness: number, find: (text: string, pool: readonly Todo[]) => Todo[]][] = [
  [SURENESS.exact, exactTitle],
  [SURENESS.words, byWords],
  [SURENESS.part, byPart],
  [SURENESS.fuzzy, byFuzzyWords],
]

/** The todos whose title is meant by the text, by the surest way that hits any. */
export function matchTitle(text: string, pool: readonly Todo[]): Hits {
  for (const [sureness, find] of WAYS) {
    const todos = find(text, pool)
    if (todos.length > 0)
      return { sureness, todos }
  }
  return NO_HIT
}
