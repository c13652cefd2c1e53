import type { Container } from '@todo-chatbot/cluster-sim'
import type { PodDetails } from '../../shared/api.ts'
import type { TestApp, TestAppOptions } from '../testing/test-app.ts'
import { buildPod } from '@todo-chatbot/cluster-sim'
import { afterEach, describe, expect, it } from 'vitest'
import { startReadyApp } from '../testing/test-app.ts'

const CONTAINER: Container = {
  name: 'app',
  image: 'app:v1',
  args: ['--port=80', '--db-password=hunter2', '--api-token', 'hunter2'],
  env: [
    { name: 'PLAIN', value: 'hunter2' },
    { name: 'FROM_SECRET', valueFrom: { secretKeyRef: { name: 'database', key: 'url' } } },
  ],
  readinessProbe: { httpGet: { path: '/ready', port: 'http', httpHeaders: [{ name: 'Authorization', value: 'hunter2' }] }, periodSeconds: 5 },
  livenessProbe: { exec: { command: ['check', '--token', 'hunter2'] } },
}

const ours = buildPod({
  name: 'ours',
  namespace: 'todo',
  containers: [CONTAINER],
  metadata: {
    annotations: { 'kubectl.kubernetes.io/last-applied-configuration': '{"value":"hunter2"}', 'checksum/config': 'abc' },
    managedFields: [{ manager: 'kubectl-hunter2' }],
  },
})

let test: TestApp

afterEach(() => test.close())

async function start(options: TestAppOptions = {}) {
  test = await startReadyApp({ prepare: sim => sim.apply(ours), ...options })
}

const ask = (query: Record<string, string>, headers = {}) => test.app.inject({ url: `/api/v1/pod?${new URLSearchParams(query)}`, headers })

describe('the details of a pod', () => {
  it('are its conditions, its probes and its YAML, read at this moment and kept by nobody', async () => {
    await start()
    const answer = await ask({ namespace: 'todo', name: 'ours' })
    const { conditions, probes, yaml, readAt } = answer.json<PodDetails>()
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(Date.parse(readAt)).not.toBeNaN()
    expect(conditions.map(({ type, status }) => `${type} ${status}`)).toEqual(['PodScheduled True', 'ContainersReady True', 'Ready True'])
    expect(probes).toMatchObject([
      { container: 'app', kind: 'readiness', type: 'http', target: '/ready', port: 'http', periodSeconds: 5, timeoutSeconds: 1, failureThreshold: 3 },
      { container: 'app', kind: 'liveness', type: 'exec', target: 'check --token (hidden)', port: null, periodSeconds: 10 },
    ])
    expect(yaml).toMatch(/^apiVersion: v1\nkind: Pod\n/)
  })

  it('show no value that may be a secret, but where values come from', async () => {
    await start()
    const { body } = await ask({ namespace: 'todo', name: 'ours' })
    expect(body).not.toContain('hunter2')
    expect(body).not.toMatch(/managedFields|last-applied/)
    expect(body).toContain('checksum/config: abc')
    expect(body).toMatch(/name: PLAIN\\n\s+value: \(hidden\)/)
    expect(body).toMatch(/secretKeyRef:\\n\s+name: database/)
    expect(body).toContain('--port=80')
  })

  it('are 404 for a pod that is not there, and 400 for a question that cannot be', async () => {
    await start()
    expect((await ask({ namespace: 'todo', name: 'gone' })).json()).toMatchObject({ status: 404, code: 'POD_NOT_FOUND' })
    expect((await ask({ namespace: 'todo', name: '../../secrets/x' })).json()).toMatchObject({ status: 404, code: 'POD_NOT_FOUND' })
    expect((await ask({ namespace: 'todo' })).json()).toMatchObject({ status: 400, code: 'VALIDATION_FAILED' })
    expect((await ask({ namespace: 'todo', name: 'ours', resource: 'secrets' })).json()).toMatchObject({ status: 400 })
  })

  it.each([
    ['a pod that nobody watches', { namespace: 'todo', name: 'gone' }],
    ['a way to another kind of object', { namespace: 'todo', name: '../secrets/database' }],
    ['a namespace that is none', { namespace: '../secrets', name: 'database' }],
  ])('do not even ask the API server about %s', async (_name, query) => {
    await start()
    expect((await ask(query)).statusCode).toBe(404)
    expect(test.sim.requests.all().filter(({ verb }) => verb === 'get')).toEqual([])
  })

  it('say so when the API server does not give them', async () => {
    await start()
    test.sim.faults.answerNext(1, 500, { verb: 'get' })
    expect((await ask({ namespace: 'todo', name: 'ours' })).json()).toMatchObject({ status: 503, code: 'POD_UNAVAILABLE' })
  })

  it('are only for those who may list the pods of the namespace', async () => {
    const everything = [{ verbs: ['*'], resources: ['*'] }]
    await start({
      config: { auth: 'token' },
      ownToken: 'own',
      users: {
        own: { username: 'dashboard', rules: everything },
        ada: { username: 'ada', rules: [{ verbs: ['list'], resources: ['pods'], namespaces: ['todo'] }] },
        bob: { username: 'bob', rules: [{ verbs: ['list'], resources: ['pods'], namespaces: ['other'] }] },
      },
    })
    const cookieOf = async (token: string) => {
      const [cookie] = (await test.app.inject({ method: 'POST', url: '/api/v1/session', payload: { token } })).cookies
      return `${cookie?.name}=${cookie?.value}`
    }
    const query = { namespace: 'todo', name: 'ours' }
    expect((await ask(query)).json()).toMatchObject({ status: 401, code: 'LOGIN_REQUIRED' })
    expect((await ask(query, { cookie: await cookieOf('bob') })).json()).toMatchObject({ status: 404, code: 'POD_NOT_FOUND' })
    expect((await ask(query, { cookie: await cookieOf('ada') })).statusCode).toBe(200)
  })
})
