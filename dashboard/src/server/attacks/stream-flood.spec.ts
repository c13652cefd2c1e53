import type { OpenStream } from '../testing/read-stream.ts'
import type { TestApp } from '../testing/test-app.ts'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { STREAM_LIMITS } from '../access/stream-slots.ts'
import { ADAS_TOKEN, cookieOf, startWithLogins } from '../testing/logins.ts'
import { readStream } from '../testing/read-stream.ts'

let test: TestApp
let open: OpenStream[] = []

afterEach(async () => {
  open.splice(0).forEach(stream => stream.close())
  await test.close()
})

async function openAtOnce(count: number, cookie = '') {
  const streams = await Promise.all(Array.from({ length: count }, () => readStream(test.url, { cookie })))
  open = [...open, ...streams]
  return streams.map(({ status }) => status).toSorted((a, b) => a - b)
}

const answerTo = (cookie = '') => fetch(`${test.url}/api/v1/stream`, { headers: { cookie } })

describe('a flood of streams', () => {
  it('of one login ends at its limit, in a burst too, with 429 as a problem', async () => {
    test = await startWithLogins()
    const cookie = await cookieOf(test, ADAS_TOKEN)
    const { perSession } = STREAM_LIMITS
    expect(await openAtOnce(perSession + 5, cookie)).toEqual([...Array.from({ length: perSession }).fill(200), ...Array.from({ length: 5 }).fill(429)])
    const answer = await answerTo(cookie)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(answer.headers.get('retry-after')).toBe('10')
    expect(await answer.json()).toMatchObject({ status: 429, code: 'TOO_MANY_STREAMS' })
  })

  it('of one login leaves room for others', async () => {
    test = await startWithLogins()
    await openAtOnce(STREAM_LIMITS.perSession + 1, await cookieOf(test, ADAS_TOKEN))
    expect(await openAtOnce(1, await cookieOf(test, 'bob'))).toEqual([200])
  })

  it('of many ends at the limit in all, in a burst too, with 503 as a problem', async () => {
    test = await startWithLogins({ streamLimits: { perSession: 2, inAll: 3 } })
    const cookies = await Promise.all([ADAS_TOKEN, 'bob', 'eve'].map(token => cookieOf(test, token)))
    const statuses = (await Promise.all(cookies.map(cookie => openAtOnce(2, cookie)))).flat()
    expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 200, 200, 503, 503, 503])
    const answer = await answerTo(await cookieOf(test, ADAS_TOKEN))
    expect(answer.headers.get('retry-after')).toBe('10')
    expect(await answer.json()).toMatchObject({ status: 503, code: 'TOO_MANY_STREAMS' })
  })

  it('is limited in all without logins', async () => {
    test = await startWithLogins({ config: { auth: 'none' }, streamLimits: { perSession: 1, inAll: 3 } })
    expect(await openAtOnce(5)).toEqual([200, 200, 200, 503, 503])
  })

  it('without a login takes no room at all', async () => {
    test = await startWithLogins({ streamLimits: { perSession: 1, inAll: 1 } })
    expect(await openAtOnce(5)).toEqual(Array.from({ length: 5 }).fill(401))
    expect(await openAtOnce(1, await cookieOf(test, ADAS_TOKEN))).toEqual([200])
  })

  it('gives the room back when it is over', async () => {
    test = await startWithLogins({ streamLimits: { perSession: 1, inAll: 1 } })
    const cookie = await cookieOf(test, ADAS_TOKEN)
    await openAtOnce(1, cookie)
    open.splice(0).forEach(stream => stream.close())
    await vi.waitFor(async () => expect(await openAtOnce(1, cookie)).toEqual([200]))
  })

  it('gives the room back when the rights could not be read', async () => {
    test = await startWithLogins({ streamLimits: { perSession: 1, inAll: 1 } })
    const cookie = await cookieOf(test, ADAS_TOKEN)
    await test.app.inject({ method: 'DELETE', url: '/api/v1/session', headers: { cookie } })
    expect(await openAtOnce(3, cookie)).toEqual([401, 401, 401])
    expect(await openAtOnce(1, await cookieOf(test, ADAS_TOKEN))).toEqual([200])
  })
})
