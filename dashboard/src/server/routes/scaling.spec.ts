import type { Scaling } from '../../shared/scaling.ts'
import type { TestApp } from '../testing/test-app.ts'
import { buildDeployment, buildReplicaSet } from '@todo-chatbot/cluster-sim'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { cookieOf, startWithLogins } from '../testing/logins.ts'
import { startReadyApp } from '../testing/test-app.ts'

const backend = buildDeployment({ name: 'backend', namespace: 'todo', replicas: 2 })
const OURS = `/api/v1/scaling?${new URLSearchParams({ namespace: 'todo', name: 'backend' })}`

let test: TestApp

afterEach(() => test.close())

describe('the scaling of a Deployment', () => {
  it('is what the server has seen of its ReplicaSets', async () => {
    test = await startReadyApp({ prepare: sim => sim.apply(buildReplicaSet(sim.apply(backend), { name: 'backend-1', ready: 0 })) })
    const read = async () => (await test.app.inject(OURS)).json<Scaling>()
    test.sim.patch({ kind: 'ReplicaSet', namespace: 'todo', name: 'backend-1' }, { status: { readyReplicas: 2 } })
    await vi.waitUntil(async () => (await read()).replicaSets[0]?.points.length === 2, { timeout: 5000, interval: 5 })
    const { replicaSets, sinceMs, gaps } = await read()
    expect(replicaSets[0]).toMatchObject({ name: 'backend-1', revision: 1, points: [[expect.any(Number), 2, 0], [expect.any(Number), 2, 2]] })
    expect(sinceMs).toBeLessThanOrEqual(Date.now())
    expect(gaps).toEqual([])
  })

  it('is 404 for what is not there, and for those who may not list it', async () => {
    test = await startWithLogins()
    test.sim.apply(buildReplicaSet(test.sim.apply({ ...backend, metadata: { ...backend.metadata, namespace: 'other' } }), { name: 'backend-1' }))
    const theirs = OURS.replace('todo', 'other')
    const ask = async (url: string, token: string) => (await test.app.inject({ url, headers: { cookie: await cookieOf(test, token) } })).statusCode
    await vi.waitUntil(async () => await ask(theirs, 'token-of-ada-that-nobody-may-see') === 200, { timeout: 5000, interval: 20 })
    expect(await ask(theirs, 'bob')).toBe(404)
    expect(await ask(OURS, 'bob')).toBe(404)
    expect((await test.app.inject(OURS)).statusCode).toBe(401)
  })
})
