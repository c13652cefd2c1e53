import { afterEach, describe, expect, it, vi } from 'vitest'
import { fetchTodos, sendMessage } from './api.ts'
import { aTodo } from './testing/builders.ts'
import { networkDown, refuse } from './testing/fake-api.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

function answerWith(...responses: (() => Response | Promise<Response>)[]) {
  const fetch = vi.fn<typeof globalThis.fetch>(async () => responses.shift()!())
  vi.stubGlobal('fetch', fetch)
  return fetch
}

describe('the client of the API', () => {
  it('fetches every page of todos', async () => {
    const [first, second] = [
      aTodo(),
      aTodo(),
    ]
    const fetch = answerWith(() => Response.json({
      items: [first],
      nextCursor: 'a+b',
    }), () => Response.json({
      items: [second],
      nextCursor: null,
    }))
    await expect(fetchTodos()).resolves.toEqual([first, second])
    expect(fetch.mock.calls.map(([url]) => url)).toEqual(['/api/v1/todos?limit=100', '/api/v1/todos?limit=100&cursor=a%2Bb'])
  })

  it('throws the problem that the server reports', async () => {
    answerWith(() => refuse(429, 'RATE_LIMITED', 'Too many requests'))
    await expect(sendMessage({ message: 'hi' }, 'key')).rejects.toMatchObject({
      name: 'ApiError',
      code: 'RATE_LIMITED',
      status: 429,
      requestId: 'request-1',
      message: 'Too many requests',
    })
  })

  it.each([
    ['the network is down', networkDown],
    [
      'a proxy answers with a page of its own',
      () => new Response('<h1>502</h1>', { status: 502 }),
    ],
    [
      'the answer is not JSON',
      () => new Response('<h1>Welcome</h1>'),
    ],
  ])('says that the service cannot be reached when %s', async (_, answer) => {
    answerWith(answer)
    await expect(fetchTodos()).rejects.toMatchObject({ code: 'UNREACHABLE' })
  })

  it('says that the service was too slow', async () => {
    answerWith(() => {
      throw new DOMException('signal timed out', 'TimeoutError')
    })
    await expect(fetchTodos()).rejects.toMatchObject({ code: 'TIMED_OUT', message: 'The todo service gave no answer within 15 seconds.' })
  })
})
