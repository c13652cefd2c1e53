import type { Todo, TodoPage } from '@todo-chatbot/contract'
import type { Acknowledged } from './writes.ts'
import { waitFor } from './wait-for.ts'

const PAGE_SIZE = 100

async function page(url: string, cursor: string | null): Promise<TodoPage> {
  const query = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`
  const response = await fetch(`${url}/api/v1/todos?limit=${PAGE_SIZE}${query}`)
  if (!response.ok)
    throw new Error(`todos cannot be read: ${response.status} ${await response.text()}`)
  return response.json() as Promise<TodoPage>
}

/** All todos, page by page; a page that fails is asked for again. */
export async function storedTodos(url: string): Promise<Todo[]> {
  const todos: Todo[] = []
  let cursor: string | null = null
  do {
    const next: TodoPage = await waitFor('a page of todos', () => page(url, cursor))
    todos.push(...next.items)
    cursor = next.nextCursor
  } while (cursor !== null)
  return todos
}

/** What differs between what was acknowledged and what is stored. */
export interface WriteFaults { lost: string[], twice: string[], strange: string[] }

/** `lost` was acknowledged and is not there, `twice` is there more than once, `strange` was never acknowledged. */
export function writeFaults(acknowledged: Pick<Acknowledged, 'id' | 'title'>[], stored: Pick<Todo, 'id' | 'title'>[]): WriteFaults {
  const ids = new Set(stored.map(({ id }) => id))
  const known = new Set(acknowledged.map(({ id }) => id))
  const titles = stored.map(({ title }) => title)
  return {
    lost: acknowledged.filter(({ id }) => !ids.has(id)).map(({ title }) => title),
    twice: titles.filter((title, index) => titles.indexOf(title) !== index),
    strange: stored.filter(({ id }) => !known.has(id)).map(({ title }) => title),
  }
}

/** Nothing lost, nothing twice, nothing that nobody was told of. */
export const NO_FAULTS: WriteFaults = { lost: [], twice: [], strange: [] }
