import type { TestApp } from '../testing/test-app.ts'
import { buildPod } from '@todo-chatbot/cluster-sim'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { READABLES } from '../../shared/rights.ts'
import { RESOURCES } from '../../shared/rows.ts'
import { ADAS_TOKEN, cookieOf, logIn, snapshotFor, startWithLogins, WATCHED } from '../testing/logins.ts'
import { ManualClock } from '../testing/manual-clock.ts'
import { readStream } from '../testing/read-stream.ts'

let test: TestApp

afterEach(() => test.close())

const namesOf = (rows: { name: string }[]) => rows.map(row => row.name)

describe('a login', () => {
  it('is needed before any row is shown', async () => {
    test = await startWithLogins()
    expect((await test.app.inject('/api/v1/session')).json()).toEqual({ auth: 'token', user: null })
    for (const url of ['/api/v1/stream', '/api/v1/usage?namespace=todo&kind=Pod&name=ours'])
      expect((await test.app.inject(url)).json()).toMatchObject({ status: 401, code: 'LOGIN_REQUIRED' })
  })

  it('with a token of the cluster opens a session by a cookie that scripts and other sites cannot use', async () => {
    test = await startWithLogins()
    const answer = await logIn(test, ADAS_TOKEN)
    expect(answer.json()).toEqual({ auth: 'token', user: 'ada' })
    const [cookie] = answer.cookies
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' })
    expect(cookie).not.toHaveProperty('secure')
    expect(cookie?.value).toMatch(/^[\w-]{43}$/)
    const session = await test.app.inject({ url: '/api/v1/session', cookies: { [cookie?.name ?? '']: cookie?.value ?? '' } })
    expect(session.json()).toEqual({ auth: 'token', user: 'ada' })
  })

  it('marks the cookie Secure behind a proxy that ends TLS', async () => {
    test = await startWithLogins({ config: { trustProxy: ['127.0.0.1'] } })
    const [cookie] = (await logIn(test, ADAS_TOKEN, { 'x-forwarded-proto': 'https' })).cookies
    expect(cookie).toMatchObject({ secure: true })
  })

  it('is refused for a token that the cluster does not know', async () => {
    test = await startWithLogins()
    const answer = await logIn(test, 'wrong')
    expect(answer.json()).toMatchObject({ status: 401, code: 'TOKEN_REFUSED' })
    expect(answer.cookies).toEqual([])
  })

  it('says so when the cluster cannot be asked', async () => {
    test = await startWithLogins()
    test.sim.faults.answerNext(1, 500, { verb: 'create' })
    expect((await logIn(test, ADAS_TOKEN)).json()).toMatchObject({ status: 503, code: 'LOGIN_UNAVAILABLE' })
  })

  it('never brings the token or the session into a log or an answer', async () => {
    test = await startWithLogins()
    const cookie = await cookieOf(test, ADAS_TOKEN)
    await logIn(test, `${ADAS_TOKEN}-mistyped`)
    await test.app.inject({ url: `/api/v1/session?token=${ADAS_TOKEN}`, headers: { cookie, authorization: `Bearer ${ADAS_TOKEN}` } })
    await snapshotFor(test, cookie)
    expect(test.logs.length).toBeGreaterThan(0)
    expect(test.logs.join('')).not.toContain(ADAS_TOKEN)
    expect(test.logs.join('')).not.toContain(cookie.split('=')[1])
  })

  it('may be tried ten times a minute', async () => {
    test = await startWithLogins()
    const codes: number[] = []
    for (let attempt = 0; attempt < 11; attempt++)
      codes.push((await logIn(test, `guess-${attempt}`)).statusCode)
    expect(codes).toEqual([...Array.from({ length: 10 }).fill(401), 429])
    expect((await logIn(test, ADAS_TOKEN)).json()).toMatchObject({ code: 'RATE_LIMITED' })
  })

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another port of this host', { 'sec-fetch-site': 'same-site' }],
    ['another origin, in a browser without Sec-Fetch-Site', { origin: 'http://evil.example' }],
    ['no origin that can be named', { origin: 'null' }],
  ])('is refused from %s', async (_name, headers) => {
    test = await startWithLogins()
    expect((await logIn(test, ADAS_TOKEN, headers)).json()).toMatchObject({ status: 403, code: 'FOREIGN_ORIGIN' })
  })

  it('is taken from the dashboard\'s own page', async () => {
    test = await startWithLogins({ config: { allowedHosts: ['dashboard.example'] } })
    const answer = await logIn(test, ADAS_TOKEN, { 'host': 'dashboard.example:30002', 'origin': 'http://dashboard.example:30002', 'sec-fetch-site': 'same-origin' })
    expect(answer.statusCode).toBe(200)
  })

  it.each([
    ['too long', { token: 'x'.repeat(16_385) }],
    ['no token', {}],
    ['an unknown field', { token: 'a', user: 'root' }],
    ['a line break inside', { token: 'a\r\nimpersonate-user: root' }],
    ['nothing but blanks', { token: '  ' }],
  ])('is 400 with %s', async (_name, payload) => {
    test = await startWithLogins()
    const answer = await test.app.inject({ method: 'POST', url: '/api/v1/session', payload })
    expect(answer.json()).toMatchObject({ status: 400, code: 'VALIDATION_FAILED' })
  })
})

describe('a person', () => {
  it('with rights everywhere sees everything', async () => {
    test = await startWithLogins()
    const { rows } = await snapshotFor(test, await cookieOf(test, ADAS_TOKEN))
    expect(namesOf(rows.pods).toSorted()).toEqual(['ours', 'theirs'])
    expect(namesOf(rows.nodes)).toEqual(['node-1'])
  })

  it('with rights in one namespace sees its rows only, and which resources are denied', async () => {
    test = await startWithLogins()
    const snapshot = await snapshotFor(test, await cookieOf(test, 'bob'))
    expect(namesOf(snapshot.rows.pods)).toEqual(['ours'])
    expect(snapshot.rows.nodes).toEqual([])
    expect(snapshot.status).toMatchObject({ pods: { access: 'granted' }, nodes: { access: 'denied', lastError: 'your token may not list nodes' } })
    expect(snapshot.podUsage).toEqual({})
    expect(JSON.stringify(snapshot)).not.toContain('theirs')
  })

  it('is told about changes of those rows only', async () => {
    test = await startWithLogins()
    const stream = await readStream(test.url, { cookie: await cookieOf(test, 'bob') })
    await stream.next()
    test.sim.apply(buildPod({ name: 'theirs-2', namespace: 'other' }))
    test.sim.remove({ kind: 'Pod', namespace: 'other', name: 'theirs' })
    test.sim.apply(buildPod({ name: 'ours-2', namespace: 'todo' }))
    const delta = await stream.next()
    expect(namesOf(delta?.data.upserts.pods)).toEqual(['ours-2'])
    expect(delta?.data.removes).toBeUndefined()
    stream.close()
  })

  it('without rights sees nothing, and that this is why', async () => {
    test = await startWithLogins()
    const { rows, status } = await snapshotFor(test, await cookieOf(test, 'eve'))
    expect(Object.values(rows).flat()).toEqual([])
    expect(Object.values(status).map(each => (each as { access: string }).access)).toEqual(RESOURCES.map(() => 'denied'))
  })

  it('gets no usage of pods that may not be listed, as if they were not there', async () => {
    test = await startWithLogins()
    const url = (namespace: string, name: string) => `/api/v1/usage?namespace=${namespace}&kind=Pod&name=${name}`
    const cookie = await cookieOf(test, 'bob')
    expect((await test.app.inject({ url: url('todo', 'ours'), headers: { cookie } })).statusCode).toBe(200)
    expect((await test.app.inject({ url: url('other', 'theirs'), headers: { cookie } })).json()).toMatchObject({ code: 'USAGE_NOT_FOUND' })
  })

  it('sees the usage of pods only with the right to metrics.k8s.io', async () => {
    test = await startWithLogins()
    await vi.waitFor(async () => expect(Object.keys((await snapshotFor(test, await cookieOf(test, ADAS_TOKEN))).podUsage)).toHaveLength(2))
    const { podUsage, metrics } = await snapshotFor(test, await cookieOf(test, 'bob'))
    expect(podUsage).toEqual({})
    expect(metrics).toMatchObject({ available: false, lastError: 'your token may not list pods.metrics.k8s.io' })
    test.sim.users.set('bob', { username: 'bob', rules: [{ verbs: ['list'], resources: [...WATCHED, 'pods.metrics.k8s.io'], namespaces: ['todo'] }] })
    const { podUsage: allowed, rows } = await snapshotFor(test, await cookieOf(test, 'bob'))
    expect(Object.keys(allowed)).toEqual([rows.pods[0].uid])
  })

  it('is asked about once for many requests', async () => {
    test = await startWithLogins()
    test.sim.requests.reset()
    const cookie = await cookieOf(test, ADAS_TOKEN)
    await Promise.all(Array.from({ length: 4 }, () => snapshotFor(test, cookie)))
    expect(test.sim.requests.count('create', 'tokenreviews.authentication.k8s.io')).toBe(2)
    expect(test.sim.requests.count('create', 'subjectaccessreviews.authorization.k8s.io')).toBe(READABLES.length)
  })
})

describe('rights that are taken away', () => {
  async function startWithClock() {
    const clock = new ManualClock(new Date().toISOString())
    test = await startWithLogins({ clock })
    const cookie = await cookieOf(test, ADAS_TOKEN)
    const stream = await readStream(test.url, { cookie })
    await stream.next()
    return { clock, cookie, stream }
  }

  it('are noticed within a minute: a new snapshot without the rows', async () => {
    const { clock, stream } = await startWithClock()
    test.sim.users.set(ADAS_TOKEN, { username: 'ada', rules: [{ verbs: ['list'], resources: WATCHED, namespaces: ['todo'] }] })
    const snapshot = stream.nextWhere(message => message.event === 'snapshot')
    await vi.waitFor(async () => {
      clock.advance(15_000)
      expect(await Promise.race([snapshot, Promise.resolve()])).toBeDefined()
    }, { interval: 20, timeout: 4000 })
    expect(namesOf((await snapshot)?.data.rows.pods)).toEqual(['ours'])
    stream.close()
  })

  it('end the stream and the session when the token itself is revoked', async () => {
    const { clock, cookie, stream } = await startWithClock()
    test.sim.users.delete(ADAS_TOKEN)
    let hasEnded = false
    void stream.nextWhere(() => false).then(() => hasEnded = true)
    await vi.waitFor(() => {
      clock.advance(15_000)
      expect(hasEnded).toBe(true)
    }, { interval: 20, timeout: 4000 })
    expect((await test.app.inject({ url: '/api/v1/stream', headers: { cookie } })).json()).toMatchObject({ code: 'LOGIN_REQUIRED' })
  })
})

describe('a logout', () => {
  it('ends the session and its streams', async () => {
    test = await startWithLogins()
    const cookie = await cookieOf(test, ADAS_TOKEN)
    const stream = await readStream(test.url, { cookie })
    await stream.next()
    const answer = await test.app.inject({ method: 'DELETE', url: '/api/v1/session', headers: { cookie } })
    expect(answer.statusCode).toBe(204)
    expect(await stream.nextWhere(() => false)).toBeUndefined()
    expect((await test.app.inject({ url: '/api/v1/session', headers: { cookie } })).json()).toEqual({ auth: 'token', user: null })
  })

  it('is refused from another site', async () => {
    test = await startWithLogins()
    const cookie = await cookieOf(test, ADAS_TOKEN)
    expect((await test.app.inject({ method: 'DELETE', url: '/api/v1/session', headers: { cookie, 'sec-fetch-site': 'cross-site' } })).statusCode).toBe(403)
    expect((await test.app.inject({ url: '/api/v1/session', headers: { cookie } })).json()).toMatchObject({ user: 'ada' })
  })
})

describe('without a login', () => {
  it('everybody sees everything, and the page is told so', async () => {
    test = await startWithLogins({ config: { auth: 'none' } })
    expect((await test.app.inject('/api/v1/session')).json()).toEqual({ auth: 'none', user: null })
    expect(test.logs.join('')).toContain('AUTH is none: whoever reaches the port sees all rows')
    expect(namesOf((await snapshotFor(test, '')).rows.pods).toSorted()).toEqual(['ours', 'theirs'])
  })
})
