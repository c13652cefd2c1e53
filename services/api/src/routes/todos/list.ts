import type { ListTodosQuery } from '@todo-chatbot/contract'
import type { TodoFilter } from '../../store/todo-filter.ts'
import type { Route } from '../context.ts'
import { ListTodosQuerySchema, TodoPageSchema } from '@todo-chatbot/contract'
import { Type } from 'typebox'
import { dayIn, daysOf } from '../../todos/calendar.ts'
import { fromCursor, toPage } from '../cursor.ts'
import { answer, faults } from '../responses.ts'
import { checkedTimeZone } from '../time-zone.ts'

const DEFAULT_LIMIT = 50
const LINK_HEADER = {
  Link: Type.String({ description: 'The next page, rel="next"' }),
}

/** A todo that is done is not overdue, so that filter alone means open ones. */
function wantsCompleted({ status = 'all', due }: ListTodosQuery): boolean | undefined {
  if (status === 'all') {
    return due === 'overdue'
      ? false
      : undefined
  }
  return status === 'completed'
}

function toFilter(query: ListTodosQuery, now: Date): TodoFilter {
  const { due, tag, priority, q, cursor } = query
  const today = dayIn(checkedTimeZone(query.timeZone), now)
  const completed = wantsCompleted(query)
  return {
    ...(completed !== undefined && { completed }),
    ...(due !== undefined && {
      due: due === 'none'
        ? due
        : daysOf(due, today),
    }),
    ...(tag !== undefined && { tag }),
    ...(priority !== undefined && { priority }),
    ...(q !== undefined && { titlePart: q }),
    ...(cursor !== undefined && {
      afterId: fromCursor(cursor),
    }),
  }
}

function linkTo(url: string, cursor: string): string {
  const [path = '', query] = url.split('?')
  const parameters = new URLSearchParams(query)
  parameters.set('cursor', cursor)
  return `<${path}?${parameters}>; rel="next"`
}

export const listTodos: Route = (app, { store, now }) => {
  app.get('/todos', {
    schema: {
      operationId: 'listTodos',
      tags: ['todos'],
      summary: 'Todos in order of creation, page by page',
      querystring: ListTodosQuerySchema,
      response: {
        200: answer('A page of todos', TodoPageSchema, LINK_HEADER),
        ...faults,
      },
    },
  }, async ({ query, url }, reply) => {
    const limit = query.limit ?? DEFAULT_LIMIT
    const page = toPage(await store.read.todos.list(toFilter(query, now()), limit + 1), limit)
    if (page.nextCursor !== null)
      reply.header('link', linkTo(url, page.nextCursor))
    return page
  })
}
