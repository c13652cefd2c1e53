import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { Config } from './config.ts'
import type { Lifecycle } from './lifecycle.ts'
import type { Api, Context } from './routes/context.ts'
import type { Store } from './store/store.ts'
import fastify from 'fastify'
import { NotReady } from './errors.ts'
import { answerClientError } from './plugins/client-errors.ts'
import { jsonBody } from './plugins/json-body.ts'
import { loggingOptions } from './plugins/logging.ts'
import { methods } from './plugins/methods.ts'
import { metrics } from './plugins/metrics.ts'
import { openapi } from './plugins/openapi.ts'
import { overload } from './plugins/overload.ts'
import { problems, sendProblem } from './plugins/problems.ts'
import { rateLimit } from './plugins/rate-limit.ts'
import { requestId, requestIdOf } from './plugins/request-id.ts'
import { security } from './plugins/security.ts'
import { shutdown } from './plugins/shutdown.ts'
import { tracedLogger } from './plugins/trace-context.ts'
import { strictValidation } from './plugins/validation.ts'
import { chat } from './routes/chat.ts'
import { streamEvents } from './routes/events.ts'
import { listMessages } from './routes/messages.ts'
import { health, ready } from './routes/probes.ts'
import { todoBackend } from './routes/todo-backend/index.ts'
import { ROOT } from './routes/todo-backend/todo-view.ts'
import { createTodo } from './routes/todos/create.ts'
import { listTodos } from './routes/todos/list.ts'
import { readTodo } from './routes/todos/read.ts'
import { removeTodo } from './routes/todos/remove.ts'
import { updateTodo } from './routes/todos/update.ts'

const BODY_LIMIT_BYTES = 128 * 1024
const REQUEST_TIMEOUT_MS = 30_000
/** Below the 20 s that clients are promised, and the 60 s after which proxies cut silent streams. */
const HEARTBEAT_MS = 15_000

const apiRoutes = [
  listTodos,
  createTodo,
  readTodo,
  updateTodo,
  removeTodo,
  chat,
  listMessages,
  streamEvents,
] as const

/** What the application stands on; a test gives its own. */
export interface Dependencies {
  store: Store
  lifecycle: Lifecycle
  now?: () => Date
  heartbeatMs?: number
  logStream?: { write: (line: string) => void }
}

function createServer(config: Config, { lifecycle, logStream }: Dependencies): Api {
  return fastify({
    ...loggingOptions(config, lifecycle, logStream),
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    trustProxy: config.trustProxy,
    requestIdHeader: false,
    genReqId: requestIdOf,
    childLoggerFactory: tracedLogger,
    // While it closes, the server still answers: its store is closed after it.
    return503OnClosing: false,
    // Paths that cannot be read reach no hook, hence the header here.
    frameworkErrors: (error, request, reply) => void sendProblem(error, request, reply.header('x-request-id', request.id)),
    clientErrorHandler: answerClientError,
    schemaController: strictValidation(),
    routerOptions: { ignoreTrailingSlash: true },
  }).withTypeProvider<TypeBoxTypeProvider>()
}

/** Answers 503 until the store is open. */
function waitForStore(api: Api, { lifecycle }: Context): void {
  api.addHook('onRequest', (_request, _reply, done) => done(lifecycle.phase === 'starting' ? NotReady('starting') : undefined))
}

/** All of `/api/v1`. */
function registerApi(app: Api, context: Context): void {
  app.register(async (api) => {
    await api.register(overload)
    waitForStore(api as Api, context)
    api.get('/openapi.json', {
      schema: { hide: true },
    }, async () => app.swagger())
    for (const route of apiRoutes)
      route(api as Api, context)
  }, { prefix: '/api/v1' })
}

function registerTodoBackend(app: Api, context: Context): void {
  app.register(async (api) => {
    waitForStore(api as Api, context)
    await todoBackend(api as Api, context)
  }, { prefix: ROOT })
}

/** Its code is loaded only where a model is configured. */
async function modelFor({ closing, log, metricsRegistry }: Api, { model }: Config): Promise<Context['model']> {
  if (!model)
    return undefined
  const { createModel } = await import('./model/model.ts')
  return createModel(model, { closing, log, registry: metricsRegistry })
}

/** The whole service but for its process: nothing listens, and nothing outside the arguments is read. */
export async function buildApp(config: Config, dependencies: Dependencies): Promise<Api> {
  const { store, lifecycle, now = () => new Date(), heartbeatMs = HEARTBEAT_MS } = dependencies
  const app = createServer(config, dependencies)
  await app.register(requestId)
  await app.register(shutdown, { lifecycle })
  await app.register(methods)
  await app.register(jsonBody)
  await app.register(security)
  await app.register(rateLimit, config)
  await app.register(problems)
  await app.register(metrics, { store })
  await app.register(openapi)
  const context: Context = { store, lifecycle, now, heartbeatMs, model: await modelFor(app, config) }
  health(app, context)
  ready(app, context)
  registerApi(app, context)
  if (config.todoBackendCompat)
    registerTodoBackend(app, context)
  return app
}
