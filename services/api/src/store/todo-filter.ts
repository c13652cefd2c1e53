import type { Todo } from '@todo-chatbot/contract'
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import type { DayRange } from '../todos/calendar.ts'
import type { Database } from './schema.ts'
import { sql } from 'kysely'
import { fold } from '../todos/fold.ts'

/** What a list is narrowed to; everything that is given must hold. */
export interface TodoFilter {
  completed?: boolean
  due?: DayRange | 'none'
  tag?: string
  priority?: Todo['priority']
  titlePart?: string
  /** Only todos created after the one with this id. */
  afterId?: string
}

const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`

export function conditions(eb: ExpressionBuilder<Database, 'todos'>, filter: TodoFilter): Expression<SqlBool>[] {
  const { due, completed, tag, priority, titlePart, afterId } = filter
  const range = due === 'none'
    ? undefined
    : due
  const like = (column: 'title_folded' | 'tags_folded', text: string) =>
    sql<SqlBool>`${eb.ref(column)} like ${containing(text)} escape '\\'`
  return [
    completed !== undefined && eb('completed_at', completed ? 'is not' : 'is', null),
    due === 'none' && eb('due_date', 'is', null),
    range?.from !== undefined && eb('due_date', '>=', range.from),
    range?.to !== undefined && eb('due_date', '<=', range.to),
    tag !== undefined && like('tags_folded', `\n${fold(tag)}\n`),
    titlePart !== undefined && like('title_folded', fold(titlePart)),
    priority !== undefined && eb('priority', '=', priority),
    afterId !== undefined && eb('id', '>', afterId),
  ].filter(condition => condition !== false)
}
