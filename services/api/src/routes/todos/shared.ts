import type { Todo } from '@todo-chatbot/contract'
import type { Repositories } from '../../store/store.ts'
import { Type } from 'typebox'
import { TodoNotFound, VersionMismatch } from '../../errors.ts'

export const TodoParamsSchema = Type.Object({
  id: Type.String({ pattern: '^[0-9A-Za-z-]{1,64}$', description: 'Id of the todo' }),
})

export const IfMatchSchema = Type.Object({
  'if-match': Type.Optional(Type.String({ description: 'Only if the todo still has this ETag; else 412' })),
})
export const IfNoneMatchSchema = Type.Object({
  'if-none-match': Type.Optional(Type.String({ description: '304 if the todo still has this ETag' })),
})

export const etagOf = ({ version }: Pick<Todo, 'version'>): string => `"${version}"`

const listed = (header: string): string[] => header.split(',').map(tag => tag.trim())

/** RFC 9110: If-None-Match compares weakly, so a proxy's `W/` does not matter. */
export function isFresh(header: string | undefined, todo: Todo): boolean {
  return header !== undefined && listed(header).some(tag => tag === '*' || tag.replace(/^W\//, '') === etagOf(todo))
}

/** The todo that a write is about, when it is still the one that the client saw. */
export async function findForWrite({ todos }: Repositories, id: string, ifMatch: string | undefined): Promise<Todo> {
  const todo = await todos.find(id)
  if (!todo)
    throw TodoNotFound(id)
  if (ifMatch !== undefined && !listed(ifMatch).some(tag => tag === '*' || tag === etagOf(todo)))
    throw VersionMismatch(todo.version)
  return todo
}
