import type { Draft, TodoEdit } from '../../understand/command.ts'
import { dueWords, quoteWithDetails, repeatWords } from '../wording/describe.ts'
import { hashed } from '../wording/hashed.ts'
import { listed, quote } from '../wording/quote.ts'

/** What a yes adds, in words that go on from "Shall I". */
export function addWords(drafts: Draft[], today: string): string {
  return `add ${listed(drafts.map(draft => quoteWithDetails(draft, today)))}`
}

/** What an edit would do to the todos named, in words that go on from "Shall I". */
export function editWords(edit: TodoEdit, named: string, today: string): string {
  switch (edit.change) {
    case 'title': return `rename ${named} to ${quote(edit.title ?? '')}`
    case 'due': return dueEditWords(edit, named, today)
    case 'shift': return `move ${named} ${spanWords(edit)} ${edit.count < 0 ? 'earlier' : 'later'}`
    case 'priority': return `give ${named} ${edit.priority} priority`
    case 'tags': return tagWords(edit, named)
    case 'repeat': return edit.repeat ? `repeat ${named} ${repeatWords(edit.repeat)}` : `stop repeating ${named}`
  }
}

function dueEditWords(edit: Extract<TodoEdit, { change: 'due' }>, named: string, today: string): string {
  if ('dueDate' in edit && edit.dueDate === null)
    return `take the due date off ${named}`
  if (edit.dueTime === null)
    return `take the time off ${named}`
  const { dueDate = null, dueTime = null } = edit
  return `make ${named} ${dueWords({ dueDate, dueTime }, today) ?? `due at ${dueTime}`}`
}

function spanWords({ count, unit }: Extract<TodoEdit, { change: 'shift' }>): string {
  const length = Math.abs(count)
  return `${length} ${unit}${length === 1 ? '' : 's'}`
}

function tagWords({ add, remove }: Extract<TodoEdit, { change: 'tags' }>, named: string): string {
  return [
    add.length > 0 && `tag ${named} with ${hashed(add)}`,
    remove === 'all' ? `take all tags off ${named}` : remove.length > 0 && `take ${hashed(remove)} off ${named}`,
  ].filter(words => words !== false).join(' and ')
}
