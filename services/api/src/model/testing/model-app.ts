import type { ChatReply, TodoPage } from '@todo-chatbot/contract'
import type { ModelConfig } from '../../config.ts'
import type { TestOptions } from '../../testing/test-app.ts'
import type { FakeReply } from './fake-endpoint.ts'
import { buildTestApp } from '../../testing/test-app.ts'
import { startFakeEndpoint } from './fake-endpoint.ts'

interface Options extends Omit<TestOptions, 'config'> {
  timeoutMs?: number
}

/** A conversation with the whole application, whose model is a fake that answers as told. */
export async function modelApp(replies: FakeReply[], { timeoutMs, ...options }: Options = {}) {
  const endpoint = await startFakeEndpoint(...replies)
  const model: ModelConfig = timeoutMs === undefined ? endpoint.model : { ...endpoint.model, timeoutMs }
  const app = await buildTestApp({ ...options, config: { model } })
  const send = (message: string, headers = {}) => app.post('/api/v1/chat', { message, conversationId: 'a' }, headers)
  return {
    ...app,
    endpoint,
    send,
    say: async (message: string) => (await send(message)).json<ChatReply>(),
    titles: async (query = '') => (await app.get(`/api/v1/todos${query}`)).json<TodoPage>().items.map(({ title }) => title),
    /** The value of a counter. */
    counted: async (outcome: string) => Number(new RegExp(`^model_requests_total\\{outcome="${outcome}"\\} (\\d+)$`, 'm').exec((await app.get('/metrics')).body)?.[1]),
  }
}
