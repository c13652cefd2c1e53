import type { Todo } from '@todo-chatbot/contract'
import type { FastifyRequest } from 'fastify'
import { TitleSchema } from '@todo-chatbot/contract'
import { Type } from 'typebox'

/** Where Todo-Backend clients find the todos. */
export const ROOT = '/todo-backend/todos'

/** A todo as Todo-Backend knows it; `url` is where this very client reaches it. */
export interface TodoView {
  id: string
  title: string
  completed: boolean
  order: number | null
  url: string
}

const fields = {
  title: TitleSchema,
  completed: Type.Boolean(),
  order: Type.Number(),
}

export const CreateSchema = Type.Object({
  title: fields.title,
  completed: Type.Optional(fields.completed),
  order: Type.Optional(fields.order),
}, { additionalProperties: false })

export const UpdateSchema = Type.Partial(Type.Object(fields), { additionalProperties: false, minProperties: 1 })

type Address = Pick<FastifyRequest, 'protocol' | 'host'>

/** Protocol and host are those of the proxy in front, as far as it is believed. */
export function viewOf({ id, title, completed }: Todo, order: number | null, { protocol, host }: Address): TodoView {
  return { id, title, completed, order, url: `${protocol}://${host}${ROOT}/${id}` }
}
