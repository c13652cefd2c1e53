import type { CreateTodo, Todo, UpdateTodo } from '@todo-chatbot/contract'
import type { Expression, ExpressionBuilder, Kysely, SqlBool } from 'kysely'
import type { DayRange } from '../todos/calendar.ts'
import type { Database } from './schema.ts'
import { sql } from 'kysely'
import { fold } from '../todos/fold.ts'
import { changeRepository } from './changes.ts'
import { newId } from './id.ts'
import { toRow, toTodo } from './todo-rows.ts'

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

const DEFAULTS = { title: '', completed: false, completedAt: null, dueDate: null, dueTime: null, priority: 'normal', tags: [], repeat: null } as const satisfies Partial<Todo>

const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`

function conditions(eb: ExpressionBuilder<Database, 'todos'>, filter: TodoFilter): Expression<SqlBool>[] {
  const { due, completed, tag, priority, titlePart, afterId } = filter
  const range = due === 'none' ? undefined : due
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

/** Todos in order of creation; each write leaves its entry in the change feed. */
export function todoRepository(db: Kysely<Database>) {
  const changes = changeRepository(db)

  async function insert(todo: Todo): Promise<void> {
    await db.insertInto('todos').values(toRow(todo)).execute()
    await changes.append({ type: 'created', todo })
  }
  async function replace(todo: Todo): Promise<void> {
    const { id, ...columns } = toRow(todo)
    await db.updateTable('todos').set(columns).where('id', '=', id).execute()
    await changes.append({ type: 'updated', todo })
  }

  return {
    async find(id: string): Promise<Todo | undefined> {
      const row = await db.selectFrom('todos').selectAll().where('id', '=', id).executeTakeFirst()
      return row && toTodo(row)
    },

    async list(filter: TodoFilter = {}, limit?: number): Promise<Todo[]> {
      const query = db.selectFrom('todos').selectAll().where(eb => eb.and(conditions(eb, filter))).orderBy('id')
      const rows = await (limit === undefined ? query : query.limit(limit)).execute()
      return rows.map(toTodo)
    },

    async countOpen(): Promise<number> {
      const row = await db.selectFrom('todos').select(({ fn }) => fn.countAll<number>().as('count')).where('completed_at', 'is', null).executeTakeFirst()
      return row?.count ?? 0
    },

    /** Stores a new open todo at the end of the list. */
    async create(draft: CreateTodo, now: Date): Promise<Todo> {
      const at = now.toISOString()
      const todo = { id: newId(), ...DEFAULTS, ...draft, createdAt: at, updatedAt: at, version: 1 }
      await insert(todo)
      return todo
    },

    /** Changes the named fields, `completedAt` with `completed`, and raises the version. */
    async update(before: Todo, patch: UpdateTodo, now: Date): Promise<Todo> {
      const at = now.toISOString()
      const completed = patch.completed ?? before.completed
      const completedAt = completed ? before.completedAt ?? at : null
      const todo = { ...before, ...patch, completed, completedAt, updatedAt: at, version: before.version + 1 }
      await replace(todo)
      return todo
    },

    async remove(todo: Todo): Promise<void> {
      await db.deleteFrom('todos').where('id', '=', todo.id).execute()
      await db.insertInto('tombstones').values({ id: todo.id, version: todo.version }).execute()
      await changes.append({ type: 'deleted', todo })
    },

    /** Puts a todo back as given, be it deleted or changed since; only its version is above all that it ever had. */
    async restore(former: Todo): Promise<Todo> {
      const current = await db.selectFrom('todos').select('version').where('id', '=', former.id).executeTakeFirst()
      const tombstone = await db.deleteFrom('tombstones').where('id', '=', former.id).returning('version').executeTakeFirst()
      const todo = { ...former, version: (current ?? tombstone ?? former).version + 1 }
      await (current ? replace(todo) : insert(todo))
      return todo
    },
  }
}

export type TodoRepository = ReturnType<typeof todoRepository>
