import type { TestApp } from '../testing/test-app.ts'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { jwt } from '../testing/jwt.ts'
import { ADAS_TOKEN, cookieOf, EVERYTHING, logIn, startWithLogins, userOf } from '../testing/logins.ts'
import { ManualClock } from '../testing/manual-clock.ts'
import { readStream } from '../testing/read-stream.ts'

const MINUTE_MS = 60_000
const HEARTBEAT_MS = 15_000

let test: TestApp

afterEach(() => test.close())

async function steal(token = ADAS_TOKEN) {
  const clock = new ManualClock(new Date().toISOString())
  const exp = (clock.now() + 10 * MINUTE_MS) / 1000
  const shortLived = jwt({ exp })
  test = await startWithLogins({
    clock,
    users: {
      own: { username: 'dashboard', rules: EVERYTHING },
      [ADAS_TOKEN]: { username: 'ada', rules: EVERYTHING },
      [shortLived]: { username: 'robot', rules: EVERYTHING },
    },
  })
  const cookie = await cookieOf(test, token === '' ? shortLived : token)
  return { clock, cookie }
}

/** Whether the thief's stream was ended by the server. */
async function endOf(cookie: string, clock: ManualClock, forMs: number) {
  const stream = await readStream(test.url, { cookie })
  await stream.next()
  let hasEnded = false
  // Broken off or ended in order: under load it may be either.
  void stream.nextWhere(() => false).catch(() => undefined).then(() => hasEnded = true)
  let passedMs = 0
  await vi.waitFor(() => {
    if (passedMs < forMs) {
      clock.advance(HEARTBEAT_MS)
      passedMs += HEARTBEAT_MS
    }
    expect(hasEnded).toBe(true)
  }, { interval: 5, timeout: 30_000 })
}

describe('a stolen cookie', () => {
  it('is worth nothing after the logout of its owner', async () => {
    const { cookie } = await steal()
    const thief = await readStream(test.url, { cookie })
    await thief.next()
    await test.app.inject({ method: 'DELETE', url: '/api/v1/session', headers: { cookie } })
    expect(await thief.nextWhere(() => false)).toBeUndefined()
    expect(await userOf(test, cookie)).toBeNull()
  })

  it('is worth nothing once nobody used it for an hour', async () => {
    const { clock, cookie } = await steal()
    clock.advance(59 * MINUTE_MS)
    expect(await userOf(test, cookie)).toBe('ada')
    clock.advance(60 * MINUTE_MS)
    expect(await userOf(test, cookie)).toBeNull()
  })

  it('is worth nothing after twelve hours, however much it is used', async () => {
    const { clock, cookie } = await steal()
    for (let used = 0; used < 24; used++) {
      expect(await userOf(test, cookie)).toBe('ada')
      clock.advance(30 * MINUTE_MS)
    }
    expect(await userOf(test, cookie)).toBeNull()
  })

  it('ends with the token behind it, also on an open stream', async () => {
    const { clock, cookie } = await steal('')
    await endOf(cookie, clock, 11 * MINUTE_MS)
    expect(await userOf(test, cookie)).toBeNull()
  })

  it('ends within a minute after the token was revoked, for every kind of request', async () => {
    const { clock, cookie } = await steal()
    test.sim.users.delete(ADAS_TOKEN)
    clock.advance(MINUTE_MS)
    const answer = await test.app.inject({ url: '/api/v1/usage?namespace=todo&kind=Pod&name=ours', headers: { cookie } })
    expect(answer.json()).toMatchObject({ status: 401, code: 'LOGIN_REQUIRED' })
    expect(await userOf(test, cookie)).toBeNull()
  })

  it('does not bring the token back out', async () => {
    const { cookie } = await steal()
    for (const url of ['/api/v1/session', '/api/v1/rights', '/metrics', '/api/v1/usage?namespace=todo&kind=Pod&name=ours']) {
      const { body, headers } = await test.app.inject({ url, headers: { cookie } })
      expect(body + JSON.stringify(headers)).not.toContain(ADAS_TOKEN)
    }
  })

  it('that was set behind TLS cannot be taken from plain http, nor set by a neighbour', async () => {
    test = await startWithLogins({ config: { trustProxy: ['127.0.0.1'] } })
    const [cookie] = (await logIn(test, ADAS_TOKEN, { 'x-forwarded-proto': 'https' })).cookies
    expect(cookie).toMatchObject({ name: '__Host-dashboard_session', secure: true, httpOnly: true, sameSite: 'Strict', path: '/' })
    expect(cookie).not.toHaveProperty('domain')
    expect(await userOf(test, `dashboard_session=${cookie?.value}`)).toBe('ada')
    const behindTls = { 'x-forwarded-proto': 'https', 'cookie': `dashboard_session=${cookie?.value}` }
    expect((await test.app.inject({ url: '/api/v1/session', headers: behindTls })).json()).toMatchObject({ user: null })
  })
})
