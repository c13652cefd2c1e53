import type { FeedEntry } from '../store/changes.ts'
import type { Context, Route } from './context.ts'
import { Readable } from 'node:stream'
import { TodoEventSchema } from '@todo-chatbot/contract'
import { Type } from 'typebox'
import { faults } from './responses.ts'

const BATCH = 100
/** The id that clients get before anything has ever changed. */
const BEFORE_ALL = 0
const RETRY_MS = 2000
/** How soon changes of other replicas are seen. */
const SHARED_STORE_POLL_MS = 1000

/** Fastify sends the stream as it is; the schema tells readers what one event holds, as OpenAPI 3.2 will say it. */
const EventStreamSchema = Type.Unsafe<Readable>({
  type: 'object',
  description: 'One of the server-sent events',
  required: ['data'],
  properties: {
    id: { type: 'string', description: 'For Last-Event-ID' },
    event: { enum: ['message', 'reset'], type: 'string', description: 'Without one it is a message' },
    data: {
      type: 'string',
      contentMediaType: 'application/json',
      contentSchema: Type.Union([TodoEventSchema, Type.Object({}, { maxProperties: 0, description: 'Of a reset' })]),
    },
  },
})

const RESET = 'event: reset\ndata: {}\n'

const frame = (entry: FeedEntry): string => `id: ${entry.id}\n${entry.type === 'reset' ? RESET : `data: ${JSON.stringify(entry)}\n`}\n`

/**
 * Where a client goes on, and the frame that tells it. One that names an event which is no longer kept
 * is told to read everything again.
 */
async function begin({ changes }: Context['store']['read'], lastEventId: string | undefined): Promise<{ cursor: number, greeting: string }> {
  const newest = await changes.newest()
  const named = lastEventId === undefined
    ? newest
    : Number(lastEventId)
  const isKnown = named === newest || named === BEFORE_ALL || await changes.reachesBackTo(named)
  const cursor = isKnown ? named : newest
  return { cursor, greeting: `retry: ${RETRY_MS}\nid: ${cursor}\n${isKnown ? '' : RESET}\n` }
}

async function* frames({ store, heartbeatMs }: Context, lastEventId: string | undefined, signal: AbortSignal): AsyncGenerator<string> {
  const start = await begin(store.read, lastEventId)
  let { cursor } = start
  yield start.greeting
  let lastSentAt = performance.now()
  while (!signal.aborted) {
    const heard = store.bell.rings
    const events = await store.read.changes.after(cursor, BATCH)
    const isSilent = performance.now() - lastSentAt >= heartbeatMs
    if (events.length === 0 && !isSilent) {
      await store.bell.wait(heard, store.isShared
        ? Math.min(SHARED_STORE_POLL_MS, heartbeatMs)
        : heartbeatMs, signal)
      continue
    }
    yield events.length > 0
      ? events.map(frame).join('')
      : ': heartbeat\n\n'
    lastSentAt = performance.now()
    cursor = events.at(-1)?.id ?? cursor
  }
}

/** The change feed as server-sent events. */
export const streamEvents: Route = (app, context) => {
  app.get('/events', {
    config: { disableMetrics: true, isStream: true },
    schema: {
      operationId: 'streamEvents',
      tags: ['events'],
      summary: 'Every change of a todo, as it happens',
      description: 'Server-sent events. An event named "reset" says that changes were missed: read the todos again.',
      headers: Type.Object({
        'last-event-id': Type.Optional(Type.String({ pattern: '^\\d{1,16}$', description: 'Id of the event that was seen last' })),
      }),
      response: {
        200: {
          description: 'Stream of changes',
          content: {
            'text/event-stream': { schema: EventStreamSchema },
          },
        },
        ...faults,
      },
    },
  }, async (request, reply) => {
    const left = new AbortController()
    reply.raw.once('close', () => left.abort())
    const signal = AbortSignal.any([left.signal, app.closing])
    return reply
      .headers({ 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
      .send(Readable.from(frames(context, request.headers['last-event-id'], signal)))
  })
}
