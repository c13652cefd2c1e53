import type { Todo } from '@todo-chatbot/contract'
import type { LightMyRequestResponse } from 'fastify'
import type { Config } from '../config.ts'
import type { Api } from '../routes/context.ts'
import type { Store } from '../store/store.ts'
import { onTestFinished } from 'vitest'
import { buildApp } from '../app.ts'
import { loadConfig } from '../config.ts'
import { createLifecycle } from '../lifecycle.ts'
import { createStore } from '../store/store.ts'

export interface TestApp {
  app: Api
  store: Store
  lifecycle: ReturnType<typeof createLifecycle>
  /** All log lines so far. */
  logs: Record<string, unknown>[]
  get: (url: string, headers?: Record<string, string>) => Promise<LightMyRequestResponse>
  post: (url: string, payload: object, headers?: Record<string, string>) => Promise<LightMyRequestResponse>
  patch: (url: string, payload: object, headers?: Record<string, string>) => Promise<LightMyRequestResponse>
  /** Adds a todo as a client would. */
  add: (title: string, fields?: Partial<Todo>) => Promise<Todo>
}

export interface TestOptions {
  config?: Partial<Config>
  store?: Store
  isStarting?: boolean
  heartbeatMs?: number
  now?: () => Date
}

/** The requests that tests make. */
function client(app: Api): Pick<TestApp, 'get' | 'post' | 'patch' | 'add'> {
  const send = (method: 'POST' | 'PATCH') => async (url: string, payload: object, headers: Record<string, string> = {}) =>
    app.inject({ method, url, payload, headers })
  const post = send('POST')
  return {
    post,
    patch: send('PATCH'),
    get: async (url, headers = {}) => app.inject({ method: 'GET', url, headers }),
    add: async (title, fields = {}) => (await post('/api/v1/todos', { title, ...fields })).json<Todo>(),
  }
}

/** The whole application on a store in memory; closed when the test ends. */
export async function buildTestApp({ config, store = createStore(), isStarting = false, ...options }: TestOptions = {}): Promise<TestApp> {
  const logs: Record<string, unknown>[] = []
  const logStream = {
    write: (line: string) => void logs.push(JSON.parse(line)),
  }
  const lifecycle = createLifecycle()
  await store.open()
  if (!isStarting)
    lifecycle.markReady()
  const app = await buildApp({
    ...loadConfig({}),
    ...config,
  }, {
    store,
    lifecycle,
    logStream,
    ...options,
  })
  onTestFinished(async () => {
    await app.close()
    await store.close()
  })
  return {
    app,
    store,
    lifecycle,
    logs,
    ...client(app),
  }
}
