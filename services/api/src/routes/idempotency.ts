import type { FastifyRequest } from 'fastify'
import type { Static } from 'typebox'
import type { StoredAnswer } from '../store/idempotency.ts'
import type { Repositories, Store } from '../store/store.ts'
import type { Context } from './context.ts'
import { createHash } from 'node:crypto'
import { Type } from 'typebox'
import { IdempotencyKeyInUse, IdempotencyKeyReused } from '../errors.ts'

const LIFE_MS = 24 * 60 * 60 * 1000

/** Headers of a route that answers by `answerOnce`. */
export const IdempotencyHeaderSchema = Type.Object({
  'idempotency-key': Type.Optional(Type.String({
    pattern: '^[!-~]{1,255}$',
    description: '1 to 255 visible ASCII characters. Repeating the request with the same key gives the same answer and does nothing again, for 24 hours',
  })),
})

type Key = Static<typeof IdempotencyHeaderSchema>['idempotency-key']

/** The part of a reply that every route's reply has, whatever its schemas. */
interface ReplyHead {
  code: (status: never) => unknown
  headers: (values: Record<string, string>) => unknown
}

/** Keys whose first request this process is answering. */
const running = new WeakMap<Store, Set<string>>()

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

/** What a request does, in one write of the store. */
export type Write<T> = (transaction: Repositories) => Promise<Answer<T>>

/** A write that something slow comes before, while others can write; it is left out where the answer is given again. */
export interface PreparedWrite<T> { prepare: () => Promise<Write<T>> }

/** The request as it is known by its key. */
interface Keyed { scope: string, key: string, fingerprint: string }

async function formerAnswer<T>({ idempotency }: Repositories, { scope, key, fingerprint }: Keyed, now: Date): Promise<Answer<T> | undefined> {
  const former = await idempotency.find(scope, key, now)
  if (former && former.fingerprint !== fingerprint)
    throw IdempotencyKeyReused()
  return former && {
    ...former.answer as Answer<T>,
    headers: { ...former.answer.headers, 'idempotent-replayed': 'true' },
  }
}

/**
 * Does the work in one write of the store. With an Idempotency-Key the answer is stored in the same transaction,
 * and given again to every later request that says the same under the same key.
 */
async function answerTo<T>(request: FastifyRequest, { store, now }: Context, work: Write<T> | PreparedWrite<T>): Promise<Answer<T>> {
  const isPrepared = typeof work === 'object'
  const key = request.headers['idempotency-key'] as Key
  if (key === undefined)
    return store.write(isPrepared ? await work.prepare() : work)

  const keyed = { scope: `${request.method} ${request.routeOptions.url}`, key, fingerprint: fingerprintOf(request) }
  return exclusively(store, `${keyed.scope} ${key}`, async () => {
    const early = isPrepared ? await formerAnswer<T>(store.read, keyed, now()) : undefined
    if (early)
      return early
    const write = isPrepared ? await work.prepare() : work
    return store.write(transaction => onceIn(transaction, keyed, write, now))
  })
}

async function onceIn<T>(transaction: Repositories, keyed: Keyed, write: Write<T>, now: Context['now']): Promise<Answer<T>> {
  const former = await formerAnswer<T>(transaction, keyed, now())
  if (former)
    return former
  const answer = await write(transaction)
  await transaction.idempotency.save(keyed.scope, keyed.key, keyed.fingerprint, answer, new Date(now().getTime() + LIFE_MS))
  return answer
}

/** `answerTo` for a handler: sets status and headers, and returns the body. */
export async function answerOnce<T>(request: FastifyRequest, reply: ReplyHead, context: Context, work: Write<T> | PreparedWrite<T>): Promise<T> {
  const { status, headers, body } = await answerTo(request, context, work)
  reply.code(status as never)
  reply.headers(headers)
  return body
}
