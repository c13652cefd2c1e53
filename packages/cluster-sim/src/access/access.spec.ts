import type { ClusterSim } from '../index.ts'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { buildPod, startClusterSim } from '../index.ts'
import { clientOf } from '../testing.ts'

const VIEWER = 'viewer-token'
const REVIEWER = 'reviewer-token'
let sim: ClusterSim
beforeEach(async () => {
  sim = await startClusterSim({
    users: {
      [VIEWER]: {
        username: 'viewer',
        groups: ['people'],
        rules: [
          {
            verbs: ['get', 'list'],
            resources: ['pods'],
            namespaces: ['mine'],
          },
        ],
      },
      [REVIEWER]: {
        username: 'reviewer',
        rules: [
          {
            verbs: ['*'],
            resources: ['*'],
          },
        ],
      },
    },
  })
  sim.apply(buildPod({ name: 'a', namespace: 'mine' }))
})
afterEach(() => sim.close())

it.each([undefined, 'wrong'])('answers 401 to the token %s', async (token) => {
  const response = await clientOf(sim, token).call('/api/v1/pods')
  expect(response.status).toBe(401)
  expect(await response.json()).toMatchObject({ kind: 'Status', reason: 'Unauthorized' })
})

it('lets health checks pass without a token', async () => {
  expect(await (await clientOf(sim).call('/readyz')).text()).toBe('ok')
})

it('grants what the rules say, and 403 for anything else', async () => {
  const client = clientOf(sim, VIEWER)
  expect((await client.call('/api/v1/namespaces/mine/pods')).status).toBe(200)
  expect((await client.call('/api/v1/namespaces/other/pods')).status).toBe(403)
  expect((await client.call('/api/v1/pods')).status).toBe(403)
  const watch = await client.call('/api/v1/namespaces/mine/pods?watch=1')
  expect(await watch.json()).toMatchObject({
    reason: 'Forbidden',
    message: expect.stringContaining('User "viewer" cannot watch resource "pods"'),
  })
})

it('lets everyone who is known ask about himself', async () => {
  const client = clientOf(sim, VIEWER)
  const self = await client.post('/apis/authentication.k8s.io/v1/selfsubjectreviews', {})
  expect(self.status).toMatchObject({ userInfo: { username: 'viewer', groups: ['people'] } })
  const review = { spec: { resourceAttributes: { verb: 'list', resource: 'pods', namespace: 'mine' } } }
  expect((await client.post('/apis/authorization.k8s.io/v1/selfsubjectaccessreviews', review)).status).toMatchObject({ allowed: true })
  expect((await client.post('/apis/authorization.k8s.io/v1/subjectaccessreviews', review)).status).toBe('Failure')
})

it('reviews tokens', async () => {
  const client = clientOf(sim, REVIEWER)
  const review = (token: string) => client.post('/apis/authentication.k8s.io/v1/tokenreviews', {
    spec: { token },
  })
  expect((await review(VIEWER)).status).toMatchObject({
    authenticated: true,
    user: {
      username: 'viewer',
      groups: ['people'],
    },
  })
  expect((await review('wrong')).status).toMatchObject({ authenticated: false })
})

it.each([
  ['viewer', 'list', 'mine', true],
  ['viewer', 'watch', 'mine', false],
  ['viewer', 'list', '', false],
  ['reviewer', 'watch', '', true],
  ['nobody', 'list', 'mine', false],
])('reviews that %s may %s pods in "%s": %s', async (user, verb, namespace, allowed) => {
  const spec = {
    user,
    resourceAttributes: { verb, resource: 'pods', namespace },
  }
  const review = await clientOf(sim, REVIEWER).post('/apis/authorization.k8s.io/v1/subjectaccessreviews', { spec })
  expect(review.status).toMatchObject({ allowed })
})

it('reviews the caller himself', async () => {
  sim.users.set(VIEWER, {
    username: 'viewer',
    rules: [
      {
        verbs: ['create'],
        resources: ['*'],
      },
    ],
  })
  const spec = {
    resourceAttributes: { verb: 'list', resource: 'pods' },
  }
  const review = await clientOf(sim, VIEWER).post('/apis/authorization.k8s.io/v1/selfsubjectaccessreviews', { spec })
  expect(review.status).toMatchObject({ allowed: false })
})

it('takes a revoked token no more', async () => {
  sim.users.delete(VIEWER)
  expect((await clientOf(sim, VIEWER).call('/api/v1/namespaces/mine/pods')).status).toBe(401)
})

it('writes a kubeconfig with the token', () => {
  expect(sim.kubeconfig({ token: VIEWER })).toContain(`{"token":"${VIEWER}"}`)
})
