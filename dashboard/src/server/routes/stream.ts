import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ServerResponse } from 'node:http'
import type { Writable } from 'node:stream'
import type { Gzip } from 'node:zlib'
import type { Viewer } from '../access/viewer.ts'
import type { StreamOutput } from '../live/stream-client.ts'
import type { Context, Route } from './context.ts'
import { constants, createGzip } from 'node:zlib'
import { API_PATHS } from '../../shared/api.ts'
import { NotReady } from '../errors.ts'
import { parsePosition } from '../live/sse.ts'
import { StreamClient } from '../live/stream-client.ts'

const RETRY_AFTER_SECONDS = 10
/** For the last bytes; a stop must not wait for a browser that does not read. */
const END_TIMEOUT_MS = 500
/** Of a snapshot of 10,000 pods, the usual level 6 saves 3 % more and takes a fifth longer until all is sent. */
const GZIP_LEVEL = 3

/** Server-sent events: a snapshot, then what changes; goes on where `Last-Event-ID` says when that is not too long ago. */
export const stream: Route = (app, context) => {
  app.get(API_PATHS.stream, {
    config: { disableMetrics: true },
  }, async (request, reply) => {
    takeSlot(app.requireViewer(request), reply, context)
    if (context.lifecycle.obstacle === 'stopping')
      throw NotReady('stopping')
    const view = await app.readView(request)
    const output = openOutput(request, reply)
    const lastEventId = request.headers['last-event-id']
    const client = new StreamClient(context.source, output, view, parsePosition(typeof lastEventId === 'string'
      ? lastEventId
      : undefined))
    keepUntilClosed(client, reply.raw, context, async () => client.setView(await app.readView(request)))
    // Proof of life for a browser that comes back and has missed nothing.
    client.heartbeat()
    void client.catchUp()
  })
}

/** Until the answer is over, whatever it is. */
function takeSlot(viewer: Viewer, reply: FastifyReply, { slots }: Context): void {
  reply.header('retry-after', RETRY_AFTER_SECONDS)
  reply.raw.once('close', slots.take(viewer))
  reply.removeHeader('retry-after')
}

function openOutput(request: FastifyRequest, reply: FastifyReply): StreamOutput {
  const isGzip = request.headers['accept-encoding']?.includes('gzip') === true
  reply.hijack()
  reply.raw.writeHead(200, {
    ...reply.getHeaders() as Record<string, string>,
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    'vary': 'accept-encoding',
    ...(isGzip && { 'content-encoding': 'gzip' }),
  })
  const stream = isGzip ? compressor(reply.raw) : reply.raw
  return {
    stream,
    flush: () => 'flush' in stream && stream.flush(constants.Z_SYNC_FLUSH),
    end: () => endSoon(stream, reply.raw),
  }
}

/** Rows repeat each other: gzip over the whole stream takes nine tenths off. */
function compressor(raw: ServerResponse): Gzip {
  const gzip = createGzip({ level: GZIP_LEVEL })
  gzip.on('error', () => raw.destroy())
  raw.on('close', () => gzip.destroy())
  gzip.pipe(raw)
  return gzip
}

function endSoon(stream: Writable, raw: ServerResponse): void {
  if (stream.writableEnded)
    return
  stream.end()
  const timer = setTimeout(() => raw.destroy(), END_TIMEOUT_MS)
  raw.once('close', () => clearTimeout(timer))
}

function keepUntilClosed(client: StreamClient, raw: ServerResponse, { streams }: Context, refresh: () => Promise<void>): void {
  const remove = streams.add(client, refresh)
  raw.on('error', () => client.close())
  raw.on('close', () => {
    remove()
    client.close()
  })
}
