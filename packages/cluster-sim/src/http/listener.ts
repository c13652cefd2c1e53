import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestLog } from '../requests.ts'
import type { Cluster, Context } from '../routes/context.ts'
import type { RequestInfo } from './request-info.ts'
import { once } from 'node:events'
import { json } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { HEALTH_PATHS } from '../routes/health.ts'
import { ROUTES } from '../routes/index.ts'
import { ApiError, apiError, toStatus } from './api-error.ts'
import { readRequestInfo } from './request-info.ts'

interface Served {
  cluster: Cluster
  requests: RequestLog
  now: () => Date
}

function sendJson(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  const isText = typeof body === 'string'
  response.writeHead(status, {
    'content-type': isText ? 'text/plain; charset=utf-8' : 'application/json',
    ...headers,
  })
  response.end(isText
    ? body
    : JSON.stringify(body))
}

function sendError(response: ServerResponse, error: unknown): void {
  const failure = error instanceof ApiError
    ? error
    : apiError(500, error instanceof Error
        ? error.message
        : String(error))
  const headers = failure.retryAfterSeconds === undefined
    ? {}
    : {
        'retry-after': String(failure.retryAfterSeconds),
      }
  sendJson(response, failure.status, toStatus(failure), headers)
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  if (request.method !== 'POST')
    return undefined
  if (!request.headers['content-type']?.startsWith('application/json'))
    throw apiError(415, 'the body of the request was in an unknown format - accepted media types include: application/json')
  return json(request).catch(() => {
    throw apiError(400, 'the request body is not JSON')
  })
}

function route(info: RequestInfo) {
  const found = ROUTES.find(candidate => candidate.isFor(info))
  if (!found && info.resource)
    throw apiError(405, 'the server does not allow this method on the requested resource')
  if (!found)
    throw apiError(404, 'the server could not find the requested resource')
  return found
}

/** Who asks, may he, what goes wrong on command, then the route. */
async function serve({ cluster }: Served, context: Context, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { info } = context
  if (!HEALTH_PATHS.includes(info.path))
    context.user = cluster.access.authenticate(request.headers.authorization)
  if (cluster.faults.delayMs > 0)
    await sleep(cluster.faults.delayMs)
  if (cluster.faults.takeHang(info))
    return void await once(response, 'close')
  const planned = cluster.faults.takeAnswer(info)
  if (planned)
    throw planned
  cluster.access.authorize(context.user, info)
  const found = route(info)
  context.body = await readBody(request)
  if (found.stream)
    return found.stream(context, response)
  const answer = found.answer?.(context)
  sendJson(response, answer?.status ?? 200, answer?.body)
}

export function createListener(served: Served) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const info = readRequestInfo(request.method ?? 'GET', new URL(request.url ?? '/', 'http://sim'))
    const context: Context = {
      cluster: served.cluster,
      info,
      user: undefined,
      body: undefined,
    }
    serve(served, context, request, response)
      .catch(error => response.headersSent
        ? response.destroy()
        : sendError(response, error))
      .finally(() => served.requests.add(info, context.user?.username ?? null, response.statusCode, served.now()))
  }
}
