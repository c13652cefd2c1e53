import type { Todo, UpdateTodo } from '@todo-chatbot/contract'
import type { TodoEdit } from '../../understand/command.ts'
import type { Turn } from '../turn.ts'
import { localTime } from '../../understand/dates/clock.ts'
import { foldTitle } from '../resolve/fold.ts'
import { shifted } from './shifted.ts'

type DueEdit = Extract<TodoEdit, { change: 'due' }>

/** What the edit makes different on this todo; undefined when it is so already. */
export function patchOf(edit: TodoEdit, todo: Todo, turn: Turn): UpdateTodo | undefined {
  const wanted = wantedOf(edit, todo, turn)
  const isDifferent = (Object.keys(wanted) as (keyof typeof wanted)[]).some(key => JSON.stringify(wanted[key]) !== JSON.stringify(todo[key]))
  return isDifferent ? wanted : undefined
}

function wantedOf(edit: TodoEdit, todo: Todo, { today, clock }: Turn): UpdateTodo {
  switch (edit.change) {
    case 'title': return { title: edit.title ?? todo.title }
    case 'due': return dueOf(edit, todo)
    case 'shift': return shifted(todo, edit, today, localTime(clock).time)
    case 'priority': return { priority: edit.priority }
    case 'tags': return { tags: tagsOf(edit, todo) }
    case 'repeat': return edit.repeat === null
      ? { repeat: null }
      : { repeat: edit.repeat, dueDate: edit.day ?? todo.dueDate ?? today }
  }
}

/** A new day keeps the time, and a new time keeps the day; a todo without one gets the next day that has this time. */
function dueOf(edit: DueEdit, todo: Todo): UpdateTodo {
  if ('dueDate' in edit && edit.dueDate === null)
    return { dueDate: null, dueTime: null }
  const { dueDate, dueTime, nextDate } = edit as Exclude<DueEdit, { dueTime: null }>
  return {
    dueDate: dueDate ?? todo.dueDate ?? nextDate ?? null,
    dueTime: dueTime === undefined ? todo.dueTime : dueTime,
  }
}

function tagsOf({ add, remove }: Extract<TodoEdit, { change: 'tags' }>, { tags }: Todo): string[] {
  const isIn = (list: string[], tag: string) => list.some(other => foldTitle(other) === foldTitle(tag))
  const kept = remove === 'all' ? [] : tags.filter(tag => !isIn(remove, tag))
  return [...kept, ...add.filter(tag => !isIn(kept, tag))]
}
