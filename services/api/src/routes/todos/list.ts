import type { ListTodosQuery } from '@todo-chatbot/contract'
import type { TodoFilter } from '../../store/todo-filter.ts'
import type { Route } from '../context.ts'
import { ListTodosQuerySchema, TodoPageSchema } from '@todo-chatbot/contract'
import { filterTodos } from '../../store/todo-filter.ts'
import { dayIn, daysOf } from '../../todos/calendar.ts'
import { fromCursor, toPage } from '../cursor.ts'
import { LINK_HEADER, sendPage } from '../next-link.ts'
import { answer, faults } from '../responses.ts'
import { checkedTimeZone } from '../time-zone.ts'

const DEFAULT_LIMIT = 50

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
  const timeZone = checkedTimeZone(query.timeZone)
  const completed = wantsCompleted(query)
  return {
    ...(completed !== undefined && { completed }),
    ...(due !== undefined && {
      due: due === 'none'
        ? due
        : daysOf(due, dayIn(timeZone, now)),
    }),
    ...(tag !== undefined && { tag }),
    ...(priority !== undefined && { priority }),
    ...(q !== undefined && { titlePart: q }),
    ...(cursor !== undefined && {
      afterId: fromCursor(cursor),
    }),
  }
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
  }, async (request, reply) => {
    const { query } = request
    const limit = query.limit ?? DEFAULT_LIMIT
    return sendPage(request, reply, toPage(filterTodos(await store.todos(), toFilter(query, now()), limit + 1), limit))
  })
}
