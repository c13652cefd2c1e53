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

/** The whole application on a store in memory; closed when the test ends. */
export async function buildTestApp({ config, store = createStore(), isStarting = false, ...dependencies }: TestOptions = {}): Promise<TestApp> {
  const logs: Record<string, unknown>[] = []
  const lifecycle = createLifecycle()
  await store.open()
  if (!isStarting)
    lifecycle.markReady()
  const logStream = { write: (line: string) => void logs.push(JSON.parse(line)) }
  const app = await buildApp({ ...loadConfig({}), ...config }, { store, lifecycle, logStream, ...dependencies })
  onTestFinished(async () => {
    await app.close()
    await store.close()
  })
  const post: TestApp['post'] = async (url, payload, headers = {}) => app.inject({ method: 'POST', url, payload, headers })
  return {
    app,
    store,
    lifecycle,
    logs,
    post,
    get: async (url, headers = {}) => app.inject({ method: 'GET', url, headers }),
    patch: async (url, payload, headers = {}) => app.inject({ method: 'PATCH', url, payload, headers }),
    add: async (title, fields = {}) => (await post('/api/v1/todos', { title, ...fields })).json<Todo>(),
  }
}
