import type { Container } from '@todo-chatbot/cluster-sim'
import type { RevisionSpecs } from '../../shared/revision-specs.ts'
import type { TestApp, TestAppOptions } from '../testing/test-app.ts'
import { buildDeployment, buildReplicaSet } from '@todo-chatbot/cluster-sim'
import { afterEach, describe, expect, it } from 'vitest'
import { diffSpecs } from '../../shared/spec-diff.ts'
import { startReadyApp } from '../testing/test-app.ts'

const OLD: Container = {
  name: 'app',
  image: 'app:v1',
  args: ['--port=80', '--db-password=hunter2'],
  env: [
    { name: 'PASSWORD', value: 'hunter2' },
    { name: 'SAME', value: 'hunter2' },
    { name: 'GONE', value: 'x' },
    { name: 'URL', valueFrom: { secretKeyRef: { name: 'database', key: 'url' } } },
  ],
  resources: { requests: { cpu: '100m', memory: '64Mi' }, limits: { memory: '128Mi' } },
  readinessProbe: { httpGet: { path: '/ready', port: 'http', httpHeaders: [{ name: 'Authorization', value: 'hunter2' }] } },
}
const NEW: Container = {
  ...OLD,
  image: 'app:v2',
  args: ['--port=80', '--db-password=hunter3'],
  env: [
    { name: 'PASSWORD', value: 'hunter3' },
    { name: 'SAME', value: 'hunter2' },
    { name: 'ADDED', value: 'hunter2' },
    { name: 'URL', valueFrom: { secretKeyRef: { name: 'database', key: 'dsn' } } },
  ],
  resources: { requests: { cpu: '100m', memory: '96Mi' }, limits: { memory: '128Mi' } },
  readinessProbe: { httpGet: { path: '/ready', port: 'http' }, periodSeconds: 5 },
  securityContext: { readOnlyRootFilesystem: true },
}

let test: TestApp

afterEach(() => test.close())

async function start(options: TestAppOptions = {}) {
  test = await startReadyApp({
    prepare: (sim) => {
      for (const [index, container] of [OLD, NEW].entries()) {
        const deployment = sim.apply(buildDeployment({ name: 'backend', namespace: 'todo', revision: index + 1, containers: [container] }))
        sim.apply(buildReplicaSet(deployment, { name: `backend-${index + 1}` }))
      }
    },
    ...options,
  })
}

const ask = (query: Record<string, string>, headers = {}) => test.app.inject({ url: `/api/v1/revisions?${new URLSearchParams(query)}`, headers })
const OURS = { namespace: 'todo', name: 'backend' }

describe('the revisions of a Deployment', () => {
  it('can be compared, each with what its pods are made of', async () => {
    await start()
    const { revisions: [newer, older] } = (await ask(OURS)).json<RevisionSpecs>()
    expect([newer?.revision, older?.revision]).toEqual([2, 1])
    expect(diffSpecs(older!, newer!).map(({ kind, aspect, name, from, to }) => [kind, aspect, name, from, to])).toEqual([
      ['changed', 'image', 'image', 'app:v1', 'app:v2'],
      ['changed', 'command', 'args', '--port=80 --db-password=(hidden)', '--port=80 --db-password=(hidden)'],
      ['added', 'env', 'ADDED', null, null],
      ['removed', 'env', 'GONE', null, null],
      ['changed', 'env', 'PASSWORD', null, null],
      ['changed', 'env', 'URL', 'Secret database, key url', 'Secret database, key dsn'],
      ['changed', 'resources', 'requests.memory', '64Mi', '96Mi'],
      ['changed', 'probe', 'readinessProbe', 'http :http /ready delay=0s timeout=1s period=10s #success=1 #failure=3', 'http :http /ready delay=0s timeout=1s period=5s #success=1 #failure=3'],
      ['added', 'other', 'securityContext', null, null],
    ])
  })

  it('show no value that may be a secret, and digests that tell nothing outside of their answer', async () => {
    await start()
    const [first, second] = [await ask(OURS), await ask(OURS)]
    expect(first.body).not.toMatch(/hunter[23]/)
    expect(first.headers['cache-control']).toBe('no-store')
    const digests = (answer: typeof first) => answer.json<RevisionSpecs>().revisions.flatMap(({ fields }) => fields.map(({ digest }) => digest))
    expect(digests(first).filter(digest => digests(second).includes(digest))).toEqual([])
  })

  it('have another digest for each name, so that equal values do not show as equal', async () => {
    await start()
    const { revisions: [newer] } = (await ask(OURS)).json<RevisionSpecs>()
    const digestOf = (variable: string) => newer?.fields.find(({ name }) => name === variable)?.digest
    expect(digestOf('SAME')).toBeDefined()
    expect(digestOf('SAME')).not.toBe(digestOf('ADDED'))
  })

  it('are 404 for a Deployment that is not there, without a question to the API server', async () => {
    await start()
    expect((await ask({ namespace: 'todo', name: '../secrets' })).json()).toMatchObject({ status: 404, code: 'WORKLOAD_NOT_FOUND' })
    expect(test.sim.requests.all().filter(({ verb }) => verb === 'get')).toEqual([])
  })

  it('say so when the API server does not give them', async () => {
    await start()
    test.sim.faults.answerNext(2, 500, { verb: 'get' })
    expect((await ask(OURS)).json()).toMatchObject({ status: 503, code: 'REVISIONS_UNAVAILABLE' })
  })

  it('are only for those who may list the ReplicaSets of the namespace', async () => {
    await start({
      config: { auth: 'token' },
      ownToken: 'own',
      users: {
        own: { username: 'dashboard', rules: [{ verbs: ['*'], resources: ['*'] }] },
        ada: { username: 'ada', rules: [{ verbs: ['list'], resources: ['replicasets.apps'], namespaces: ['todo'] }] },
        bob: { username: 'bob', rules: [{ verbs: ['list'], resources: ['pods'], namespaces: ['todo'] }] },
      },
    })
    const cookieOf = async (token: string) => {
      const [cookie] = (await test.app.inject({ method: 'POST', url: '/api/v1/session', payload: { token } })).cookies
      return `${cookie?.name}=${cookie?.value}`
    }
    expect((await ask(OURS)).json()).toMatchObject({ status: 401 })
    expect((await ask(OURS, { cookie: await cookieOf('bob') })).json()).toMatchObject({ status: 404 })
    expect((await ask(OURS, { cookie: await cookieOf('ada') })).statusCode).toBe(200)
  })
})
