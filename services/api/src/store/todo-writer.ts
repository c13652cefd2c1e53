import type { CreateTodo, Todo, UpdateTodo } from '@todo-chatbot/contract'
import type { Kysely } from 'kysely'
import type { Database } from './schema.ts'
import { changeRepository } from './changes.ts'
import { newId } from './id.ts'
import { toRow } from './todo-rows.ts'

const DEFAULTS = {
  title: '',
  completed: false,
  completedAt: null,
  dueDate: null,
  dueTime: null,
  priority: 'normal',
  tags: [],
  repeat: null,
} as const satisfies Partial<Todo>

function created(draft: CreateTodo, at: string): Todo {
  return {
    id: newId(),
    ...DEFAULTS,
    ...draft,
    createdAt: at,
    updatedAt: at,
    version: 1,
  }
}

function changed(before: Todo, patch: UpdateTodo, at: string): Todo {
  const completed = patch.completed ?? before.completed
  const completedAt = completed
    ? before.completedAt ?? at
    : null
  return {
    ...before,
    ...patch,
    completed,
    completedAt,
    updatedAt: at,
    version: before.version + 1,
  }
}

/** Rows and change feed, written together. */
function tables(db: Kysely<Database>) {
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
  async function remove(todo: Todo): Promise<void> {
    await db.deleteFrom('todos').where('id', '=', todo.id).execute()
    await db.insertInto('tombstones').values({ id: todo.id, version: todo.version }).execute()
    await changes.append({ type: 'deleted', todo })
  }
  return { insert, replace, remove }
}

/** Each write leaves its entry in the change feed. */
export function todoWriter(db: Kysely<Database>) {
  const { insert, replace, remove } = tables(db)
  return {
    /** Stores a new open todo at the end of the list. */
    async create(draft: CreateTodo, now: Date): Promise<Todo> {
      const todo = created(draft, now.toISOString())
      await insert(todo)
      return todo
    },

    /** Changes the named fields, `completedAt` with `completed`, and raises the version. */
    async update(before: Todo, patch: UpdateTodo, now: Date): Promise<Todo> {
      const todo = changed(before, patch, now.toISOString())
      await replace(todo)
      return todo
    },

    remove,

    /** Puts a todo back as given, be it deleted or changed since; only its version is above all that it ever had. */
    async restore(former: Todo): Promise<Todo> {
      const current = await db.selectFrom('todos').select('version').where('id', '=', former.id).executeTakeFirst()
      const tombstone = await db.deleteFrom('tombstones').where('id', '=', former.id).returning('version').executeTakeFirst()
      const todo = { ...former, version: (current ?? tombstone ?? former).version + 1 }
      await (current
        ? replace(todo)
        : insert(todo))
      return todo
    },
  }
}
