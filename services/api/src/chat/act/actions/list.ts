import type { Todo } from '@todo-chatbot/contract'
import type { View } from '../../understand/command.ts'
import type { Outcome, Turn } from '../turn.ts'
import type { Action } from './action.ts'
import { nearestTitles } from '../resolve/match.ts'
import { inView } from '../resolve/view.ts'
import { about } from '../suggestions.ts'
import { dayName, nearDayName } from '../wording/describe.ts'
import { numbered } from '../wording/lines.ts'
import { quote } from '../wording/quote.ts'

const MOST_SHOWN = 100
const DUE_WORDS: Record<NonNullable<View['due']>, string> = {
  today: 'due today',
  tomorrow: 'due tomorrow',
  week: 'due in the next seven days',
  upcoming: 'due after today',
  overdue: '',
  none: 'without a due date',
}

export const list: Action<'list'> = async ({ view: asked, countOnly = false }, turn) => {
  const all = await turn.store.todos.list()
  const { view, found } = shownBy(asked, all, turn)
  if (found.length === 0)
    return empty(view, all, turn)
  const shown = found.slice(0, MOST_SHOWN)
  const heading = headingFor(view, found.length, turn.today)
  const more = found.length > shown.length
    ? `\n… and ${found.length - shown.length} more`
    : ''
  if (countOnly)
    return { reply: `You have ${heading}.${aside(view, all)}`, todos: shown }
  return { reply: `${sentence(heading)}:\n${numbered(shown, turn.today)}${more}${aside(view, all)}`, todos: shown }
}

/** "show shop tasks": words that no title holds may be a tag. */
function shownBy(asked: View, all: Todo[], turn: Turn): { view: View, found: Todo[] } {
  const byTitle = { view: asked, found: inView(asked, all, turn) }
  const { text, ...conditions } = asked
  if (text === undefined || byTitle.found.length > 0)
    return byTitle
  const view = { ...conditions, tag: text }
  const found = inView(view, all, turn)
  return found.length > 0 ? { view, found } : byTitle
}

function empty(view: View, all: Todo[], turn: Turn): Outcome {
  if (all.length === 0) {
    return {
      reply: 'Your list is empty. Try “add buy milk tomorrow”.',
      suggestions: [
        { label: 'Add a todo', message: 'add' },
      ],
    }
  }
  if (view.text === undefined)
    return { reply: `${sentence(headingFor(view, 0, turn.today))}.${aside(view, all)}` }
  const nearest = nearestTitles(view.text, all)
  if (nearest.length === 0) {
    return {
      reply: `Nothing fits ${quote(view.text)}.`,
      suggestions: [
        about(`Add ${quote(view.text)}`, 'add', view.text),
      ],
    }
  }
  return { reply: `Nothing fits ${quote(view.text)}. Close to it:\n${numbered(nearest, turn.today)}`, todos: nearest }
}

/** "2 open todos due today": what the view shows, in words. */
function headingFor({ status, due, day, between, done, tag, priority, text }: View, count: number, today: string): string {
  const kinds = { open: 'open', completed: 'done', all: '' }
  return [
    count === 0
      ? 'no'
      : String(count),
    due === 'overdue'
      ? 'overdue'
      : done ? '' : kinds[status],
    priority
      ? `${priority}-priority`
      : '',
    count === 1
      ? 'todo'
      : 'todos',
    due ? DUE_WORDS[due] : '',
    between ? betweenWords(between, today) : '',
    done ? doneWords(done, today) : '',
    day
      ? `due ${dayName(day, today)}`
      : '',
    tag
      ? `tagged #${tag}`
      : '',
    text === undefined
      ? ''
      : `for ${quote(text)}`,
  ].filter(word => word !== '').join(' ')
}

function betweenWords({ from, to }: NonNullable<View['between']>, today: string): string {
  return ['due', from && `from ${dayName(from, today)}`, to && `${from ? 'to' : 'until'} ${dayName(to, today)}`, !to && 'on'].filter(Boolean).join(' ')
}

function doneWords({ from, to }: NonNullable<View['done']>, today: string): string {
  return from === to
    ? `done ${nearDayName(from, today)}`
    : `done from ${nearDayName(from, today)} to ${nearDayName(to, today)}`
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The plain list of open todos says how many are done, so that nothing seems lost. */
function aside({ status, ...conditions }: View, all: Todo[]): string {
  const done = all.filter(({ completed }) => completed).length
  return status === 'open' && done > 0 && Object.keys(conditions).length === 0
    ? `\n${done} done.`
    : ''
}
