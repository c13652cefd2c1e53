import type { FastifyRequest } from 'fastify'
import type { StoredAnswer } from '../store/idempotency.ts'
import type { Repositories, Store } from '../store/store.ts'
import type { Context } from './context.ts'
import { createHash } from 'node:crypto'
import { Type } from 'typebox'
import { IdempotencyKeyInUse, IdempotencyKeyReused, InvalidIdempotencyKey } from '../errors.ts'

const LIFE_MS = 24 * 60 * 60 * 1000
const VISIBLE_ASCII = /^[\x21-\x7E]{1,255}$/

/** For the description of a route; the value itself is checked by `answerOnce`. */
export const IdempotencyHeaderSchema = Type.Object({
  'idempotency-key': Type.Optional(Type.String({ description: 'Repeating the request with the same key gives the same answer and does nothing again, for 24 hours' })),
})

/** The part of a reply that every route's reply has, whatever its schemas. */
interface ReplyHead {
  code: (status: never) => unknown
  headers: (values: Record<string, string>) => unknown
}

/** Keys whose first request this process is answering. */
const running = new WeakMap<Store, Set<string>>()

function keyOf(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key']
  if (key === undefined)
    return undefined
  if (typeof key !== 'string' || !VISIBLE_ASCII.test(key))
    throw InvalidIdempotencyKey()
  return key
}

function fingerprintOf({ method, url, body }: FastifyRequest): string {
  return createHash('sha256').update(JSON.stringify([method, url, body])).digest('base64url')
}

async function exclusively<T>(store: Store, name: string, work: () => Promise<T>): Promise<T> {
  const names = running.get(store) ?? new Set()
  running.set(store, names)
  if (names.has(name))
    throw IdempotencyKeyInUse()
  names.add(name)
  return work().finally(() => names.delete(name))
}

/** What a handler answers with, before it is sent. */
export type Answer<T> = Omit<StoredAnswer, 'body'> & { body: T }

/**
 * Does the work in one write of the store. With an Idempotency-Key the answer is stored in the same transaction,
 * and given again to every later request that says the same under the same key.
 */
async function answerTo<T>(request: FastifyRequest, { store, now }: Context, work: (transaction: Repositories) => Promise<Answer<T>>): Promise<Answer<T>> {
  const key = keyOf(request)
  if (key === undefined)
    return store.write(work)

  const scope = `${request.method} ${request.routeOptions.url}`
  const fingerprint = fingerprintOf(request)
  return exclusively(store, `${scope} ${key}`, () => store.write(async (transaction) => {
    const former = await transaction.idempotency.find(scope, key, now())
    if (former && former.fingerprint !== fingerprint)
      throw IdempotencyKeyReused()
    if (former) {
      return {
        ...former.answer as Answer<T>,
        headers: { ...former.answer.headers, 'idempotent-replayed': 'true' },
      }
    }
    const answer = await work(transaction)
    await transaction.idempotency.save(scope, key, fingerprint, answer, new Date(now().getTime() + LIFE_MS))
    return answer
  }))
}

/** `answerTo` for a handler: sets status and headers, and returns the body. */
export async function answerOnce<T>(request: FastifyRequest, reply: ReplyHead, context: Context, work: (transaction: Repositories) => Promise<Answer<T>>): Promise<T> {
  const { status, headers, body } = await answerTo(request, context, work)
  reply.code(status as never)
  reply.headers(headers)
  return body
}
