import type { AccessRule } from '@todo-chatbot/cluster-sim'
import type { TestApp } from '../testing/test-app.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { READ_RIGHTS, REVIEW_RIGHTS } from '../../shared/rights.ts'
import { ADAS_TOKEN, cookieOf, EVERYTHING, logIn, startWithLogins, WATCHED } from '../testing/logins.ts'
import { ManualClock } from '../testing/manual-clock.ts'

const ACCOUNT = 'system:serviceaccount:todo-chatbot:todo-chatbot-dashboard'
const READ: AccessRule = { verbs: ['get', 'list', 'watch'], resources: [...WATCHED, 'nodes', 'pods.metrics.k8s.io', 'nodes.metrics.k8s.io', 'controllerrevisions.apps'] }
const REVIEW: AccessRule = { verbs: ['create'], resources: ['tokenreviews.authentication.k8s.io', 'subjectaccessreviews.authorization.k8s.io'] }

let test: TestApp

afterEach(() => test.close())

/** The dashboard's own account with these rules, and ada with all. */
function startAs(rules: AccessRule[], options: Parameters<typeof startWithLogins>[0] = {}) {
  return startWithLogins({
    users: {
      own: { username: ACCOUNT, rules },
      [ADAS_TOKEN]: { username: 'ada', rules: EVERYTHING },
      bob: { username: 'bob', rules: [{ verbs: ['list'], resources: ['pods'], namespaces: ['todo'] }] },
    },
    ...options,
  })
}

async function rightsOf(token: string) {
  const headers = { cookie: await cookieOf(test, token) }
  return (await test.app.inject({ url: '/api/v1/rights', headers })).json()
}

describe('the rights', () => {
  it('are told to nobody without a login', async () => {
    test = await startAs([READ, REVIEW])
    expect((await test.app.inject('/api/v1/rights')).json()).toMatchObject({ status: 401, code: 'LOGIN_REQUIRED' })
  })

  it('lack nothing where all are granted, to person and dashboard', async () => {
    test = await startAs([READ, REVIEW])
    expect(await rightsOf(ADAS_TOKEN)).toEqual({ namespace: null, person: { user: 'ada', missing: [] }, dashboard: { user: ACCOUNT, missing: [] } })
  })

  it('name what a person lacks everywhere', async () => {
    test = await startAs([READ, REVIEW])
    const { pods: _, ...others } = READ_RIGHTS
    expect((await rightsOf('bob')).person).toEqual({ user: 'bob', missing: Object.values(others) })
  })

  it('name what the dashboard\'s own account lacks, also in part', async () => {
    const rules = [{ verbs: ['list', 'get'], resources: READ.resources.filter(name => name !== 'nodes') }, { verbs: ['watch'], resources: WATCHED.filter(name => name !== 'pods') }, REVIEW]
    test = await startAs(rules)
    expect((await rightsOf(ADAS_TOKEN)).dashboard).toEqual({ user: ACCOUNT, missing: [READ_RIGHTS.pods, READ_RIGHTS.nodes] })
  })

  it('are asked for again after a minute', async () => {
    const clock = new ManualClock(new Date().toISOString())
    test = await startAs([REVIEW, READ], { clock })
    const headers = { cookie: await cookieOf(test, ADAS_TOKEN) }
    const missing = async () => (await test.app.inject({ url: '/api/v1/rights', headers })).json().dashboard.missing
    expect(await missing()).toEqual([])
    test.sim.users.set('own', { username: ACCOUNT, rules: [REVIEW] })
    expect(await missing()).toEqual([])
    clock.advance(60_000)
    expect(await missing()).toHaveLength(Object.keys(READ_RIGHTS).length)
  })

  it('of one namespace leave nodes and reviews out', async () => {
    test = await startAs([{ ...READ, namespaces: ['todo'] }], { scopeNamespace: 'todo', config: { scope: 'namespace' } })
    const { namespace, person, dashboard } = await rightsOf(ADAS_TOKEN)
    expect({ namespace, missing: [...person.missing, ...dashboard.missing] }).toEqual({ namespace: 'todo', missing: [] })
  })

  it('concern the dashboard alone where no login is asked for', async () => {
    test = await startAs([READ], { config: { auth: 'none' } })
    expect((await test.app.inject('/api/v1/rights')).json()).toEqual({ namespace: null, person: null, dashboard: { user: ACCOUNT, missing: [] } })
  })
})

describe('a dashboard with a Role in one namespace', () => {
  it('lets people log in by their own token, and asks the cluster nothing that the Role does not grant', async () => {
    test = await startAs([{ ...READ, namespaces: ['todo'] }], { scopeNamespace: 'todo', config: { scope: 'namespace' } })
    expect((await logIn(test, 'bob')).json()).toMatchObject({ user: 'bob' })
    expect((await logIn(test, 'wrong')).json()).toMatchObject({ status: 401, code: 'TOKEN_REFUSED' })
    expect(test.sim.requests.all().filter(({ user, status }) => user === ACCOUNT && status === 403)).toEqual([])
    expect(test.sim.requests.all().filter(({ user, namespace, verb }) => user === ACCOUNT && verb !== 'create' && namespace !== 'todo')).toEqual([])
  })
})

describe('a dashboard that may not ask about people', () => {
  it.each([
    ['who they are', [READ, { verbs: ['create'], resources: ['subjectaccessreviews.authorization.k8s.io'] }], REVIEW_RIGHTS.tokens],
    ['what they may see', [READ, { verbs: ['create'], resources: ['tokenreviews.authentication.k8s.io'] }], REVIEW_RIGHTS.access],
  ])('%s says at the login which right it lacks', async (_name, rules, right) => {
    test = await startAs(rules)
    const answer = await logIn(test, ADAS_TOKEN)
    expect(answer.json()).toMatchObject({ status: 503, code: 'RIGHT_MISSING', missingRights: [right] })
    expect(answer.cookies).toEqual([])
    expect(answer.body).not.toContain(ACCOUNT)
  })
})
