import type { AddressInfo } from 'node:net'
import type { ModelConfig } from '../../config.ts'
import fastify from 'fastify'
import { onTestFinished } from 'vitest'

/** What the endpoint answers to one request. */
export type FakeReply
  /** Tool calls; the arguments as an object, or as text that may be anything. */
  = | { calls: [tool: string, args: object | string][] }
    | { text: string }
    | { status: number, body?: string }
    | { raw: string }
    /** Never answers. */
    | 'hang'
    /** Ends the connection in the midst of its answer. */
    | 'cut'

interface FakeRequest {
  authorization: string | undefined
  body: {
    model: string
    messages: { role: string, content: string }[]
    tools: { function: { name: string, parameters: object } }[]
    tool_choice: string
  }
}

export interface FakeEndpoint {
  /** For the configuration of the application; the key is a secret of this test. */
  model: ModelConfig
  /** What it was asked, oldest first. */
  requests: FakeRequest[]
  /** What it answers from now on, one after the other; the last one for ever. */
  answer: (...replies: FakeReply[]) => void
}

function completion(message: object) {
  return { id: 'chatcmpl-1', object: 'chat.completion', choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content: null, ...message } }] }
}

function completionOf(reply: { calls: [string, object | string][] } | { text: string }) {
  return 'text' in reply
    ? completion({ content: reply.text })
    : completion({
        tool_calls: reply.calls.map(([name, args], index) => ({
          id: `call_${index}`,
          type: 'function',
          function: { name, arguments: typeof args === 'string' ? args : JSON.stringify(args) },
        })),
      })
}

/** An OpenAI-compatible endpoint on a port of its own, which says what it is told to; closed when the test ends. */
export async function startFakeEndpoint(...replies: FakeReply[]): Promise<FakeEndpoint> {
  const requests: FakeRequest[] = []
  let next = replies
  const app = fastify({ forceCloseConnections: true })
  app.post<{ Body: FakeRequest['body'] }>('/v1/chat/completions', async ({ headers, body }, reply) => {
    requests.push({ authorization: headers.authorization, body })
    const [said = 'hang'] = next
    next = next.length > 1 ? next.slice(1) : next
    if (typeof said === 'string') {
      reply.hijack()
      if (said === 'cut')
        reply.raw.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' }).write('{"choices": [', () => reply.raw.destroy())
      return
    }
    if ('status' in said)
      return reply.code(said.status).send(said.body ?? '{"error":{}}')
    return 'raw' in said ? said.raw : completionOf(said)
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  onTestFinished(() => app.close())
  const { port } = app.server.address() as AddressInfo
  return {
    model: { baseUrl: `http://127.0.0.1:${port}/v1`, name: 'small', apiKey: 'sk-very-secret', timeoutMs: 5000 },
    requests,
    answer: (...replies) => void (next = replies),
  }
}
