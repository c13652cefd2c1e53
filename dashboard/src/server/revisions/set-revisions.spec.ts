import type { ClusterSim, Container, StatefulSet } from '@todo-chatbot/cluster-sim'
import type { RevisionSpecs } from '../../shared/revision-specs.ts'
import type { TestApp, TestAppOptions } from '../testing/test-app.ts'
import { buildControllerRevision, buildDaemonSet, buildStatefulSet } from '@todo-chatbot/cluster-sim'
import { afterEach, describe, expect, it } from 'vitest'
import { READ_RIGHTS } from '../../shared/rights.ts'
import { diffSpecs } from '../../shared/spec-diff.ts'
import { cookieOf, EVERYTHING, WATCHED } from '../testing/logins.ts'
import { startReadyApp } from '../testing/test-app.ts'

const OURS = { kind: 'StatefulSet', namespace: 'todo', name: 'db' }
const BASE: Container = { name: 'db', image: 'postgres:16', env: [{ name: 'PASSWORD', value: 'hunter1' }] }
/** What the pods were made of, oldest first. */
const CONTAINERS: Container[] = [
  BASE,
  { ...BASE, image: 'postgres:17' },
  { ...BASE, image: 'postgres:17', env: [{ name: 'PASSWORD', value: 'hunter2' }, { name: 'SHARED_BUFFERS', value: '1GB' }], args: ['--token', 'hunter3'], resources: { requests: { memory: '2Gi' } } },
]
const LABELS = { app: 'db' }

let test: TestApp

afterEach(() => test.close())

function database(containers: Container[], status: Partial<StatefulSet['status']> = {}): StatefulSet {
  return buildStatefulSet({ ...OURS, labels: LABELS, containers, status: { currentRevision: 'db-c', updateRevision: 'db-c', ...status } })
}

/** A StatefulSet with three revisions, made one after the other: db-a, db-b and db-c. */
function applyDatabase(sim: ClusterSim, status: Partial<StatefulSet['status']> = {}) {
  for (const [index, container] of CONTAINERS.entries())
    sim.apply(buildControllerRevision(sim.apply(database([container], status)), { name: `db-${'abc'[index]}`, revision: index + 1 }))
}

async function start(options: TestAppOptions = {}) {
  test = await startReadyApp({ prepare: sim => applyDatabase(sim), ...options })
}

const ask = (query: Record<string, string> = OURS, headers = {}) => test.app.inject({ url: `/api/v1/revisions?${new URLSearchParams(query)}`, headers })
const revisionsOf = async (query?: Record<string, string>) => (await ask(query)).json<RevisionSpecs>().revisions
const stagesOf = async (query?: Record<string, string>) => (await revisionsOf(query)).map(({ revision, name, stage }) => `${revision} ${name} ${stage}`)

describe('the revisions of a StatefulSet', () => {
  it('are its ControllerRevisions, newest first, with what each changed', async () => {
    await start()
    expect((await revisionsOf()).map(({ revision, name, stage, pods, images, changes }) => ({ revision, name, stage, pods, images, changes }))).toEqual([
      { revision: 3, name: 'db-c', stage: 'current', pods: null, images: { db: 'postgres:17' }, changes: [] },
      { revision: 2, name: 'db-b', stage: 'past', pods: null, images: { db: 'postgres:17' }, changes: [{ kind: 'image', name: 'db', from: 'postgres:16', to: 'postgres:17' }] },
      { revision: 1, name: 'db-a', stage: 'past', pods: null, images: { db: 'postgres:16' }, changes: null },
    ])
  })

  it('can be compared, any two of them', async () => {
    await start()
    const [newest, , oldest] = await revisionsOf()
    expect(diffSpecs(oldest!, newest!).map(({ kind, aspect, name, from, to }) => [kind, aspect, name, from, to])).toEqual([
      ['changed', 'image', 'image', 'postgres:16', 'postgres:17'],
      ['added', 'command', 'args', null, '--token (hidden)'],
      ['changed', 'env', 'PASSWORD', null, null],
      ['added', 'env', 'SHARED_BUFFERS', null, null],
      ['added', 'resources', 'requests.memory', null, '2Gi'],
    ])
  })

  it('show no value that may be a secret, neither of variables nor of the command that made the change', async () => {
    await start({
      prepare: (sim) => {
        const set = sim.apply(database([CONTAINERS[2]!]))
        sim.apply(buildControllerRevision(set, { name: 'db-c', revision: 3, changeCause: 'kubectl set env statefulset/db PASSWORD=hunter2 SHARED_BUFFERS=1GB' }))
      },
    })
    const answer = await ask()
    expect(answer.body).not.toMatch(/hunter|1GB/)
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.json().revisions[0].changeCause).toBe('kubectl set env statefulset/db PASSWORD=(hidden) SHARED_BUFFERS=(hidden)')
  })

  it('tell which one is rolled out in place of which', async () => {
    await start({ prepare: sim => applyDatabase(sim, { currentRevision: 'db-a', updateRevision: 'db-c' }) })
    expect(await stagesOf()).toEqual(['3 db-c incoming', '2 db-b past', '1 db-a outgoing'])
  })

  it('have the one first that was rolled back to: it is the old one with a new number', async () => {
    await start({
      prepare: (sim) => {
        applyDatabase(sim)
        const set = sim.apply(database([CONTAINERS[0]!], { currentRevision: 'db-a', updateRevision: 'db-a' }))
        sim.apply(buildControllerRevision(set, { name: 'db-a', revision: 4 }))
      },
    })
    expect(await stagesOf()).toEqual(['4 db-a current', '3 db-c past', '2 db-b past'])
    expect((await revisionsOf())[0]?.changes).toEqual([{ kind: 'image', name: 'db', from: 'postgres:17', to: 'postgres:16' }])
  })

  it('are none of another owner, whatever its labels', async () => {
    await start({
      prepare: (sim) => {
        applyDatabase(sim)
        const twin = sim.apply(buildStatefulSet({ name: 'twin', namespace: 'todo', labels: LABELS }))
        sim.apply(buildControllerRevision(twin, { name: 'twin-a', revision: 9 }))
        const former = { ...database(CONTAINERS), metadata: { ...OURS, uid: 'of-one-that-was-deleted' } }
        sim.apply(buildControllerRevision(former, { name: 'db-former', revision: 8 }))
      },
    })
    expect(await stagesOf()).toEqual(['3 db-c current', '2 db-b past', '1 db-a past'])
  })

  it('are read on request, by the labels of the set, and never watched', async () => {
    await start()
    await ask()
    expect(test.sim.requests.all().filter(({ resource }) => resource === 'controllerrevisions.apps').map(({ verb, namespace }) => `${verb} in ${namespace}`)).toEqual(['list in todo'])
  })

  it('are none as long as the controller has made none', async () => {
    await start({ prepare: sim => sim.apply(database(CONTAINERS)) })
    expect(await revisionsOf()).toEqual([])
  })

  it('are 404 for one that is not there, without a question to the API server', async () => {
    await start()
    expect((await ask({ ...OURS, name: '../secrets' })).json()).toMatchObject({ status: 404, code: 'WORKLOAD_NOT_FOUND' })
    expect(test.sim.requests.all().filter(({ verb }) => verb === 'get')).toEqual([])
  })

  it('are 503 while the API server does not give them', async () => {
    await start()
    test.sim.faults.answerNext(1, 500, { resource: 'controllerrevisions.apps' })
    expect((await ask()).json()).toMatchObject({ status: 503, code: 'REVISIONS_UNAVAILABLE' })
  })
})

describe('the revisions of a DaemonSet', () => {
  const agent = (image: string, updated: number) => buildDaemonSet({ name: 'agent', namespace: 'todo', replicas: 2, containers: [{ name: 'agent', image }], status: { updatedNumberScheduled: updated } })

  it.each([
    ['is rolled out as long as a node has another one', 1, ['2 agent-b incoming', '1 agent-a past']],
    ['is current once all nodes have it', 2, ['2 agent-b current', '1 agent-a past']],
  ])('are its ControllerRevisions: the newest %s', async (_name, updated, stages) => {
    await start({
      prepare: (sim) => {
        sim.apply(buildControllerRevision(sim.apply(agent('agent:1', 2)), { name: 'agent-a', revision: 1 }))
        sim.apply(buildControllerRevision(sim.apply(agent('agent:2', updated)), { name: 'agent-b', revision: 2 }))
      },
    })
    expect(await stagesOf({ ...OURS, kind: 'DaemonSet', name: 'agent' })).toEqual(stages)
  })
})

describe('the right to read ControllerRevisions', () => {
  const missingRights = [READ_RIGHTS.controllerrevisions]
  const list = (...resources: string[]) => [{ verbs: ['list'], resources, namespaces: ['todo'] }]

  it('is named where the dashboard itself lacks it', async () => {
    await start({ ownToken: 'own', users: { own: { username: 'dashboard', rules: [{ verbs: ['*'], resources: WATCHED }] } } })
    expect((await ask()).json()).toMatchObject({ status: 503, code: 'REVISIONS_UNAVAILABLE', missingRights })
  })

  it('is asked of the person, beside the right to see the StatefulSet', async () => {
    await start({
      config: { auth: 'token' },
      ownToken: 'own',
      users: {
        own: { username: 'dashboard', rules: EVERYTHING },
        ada: { username: 'ada', rules: list('statefulsets.apps', 'controllerrevisions.apps') },
        bob: { username: 'bob', rules: list('statefulsets.apps') },
        eve: { username: 'eve', rules: list('controllerrevisions.apps') },
      },
    })
    const askAs = async (token: string) => ask(OURS, { cookie: await cookieOf(test, token) })
    expect((await ask()).json()).toMatchObject({ status: 401 })
    expect((await askAs('eve')).json()).toMatchObject({ status: 404, code: 'WORKLOAD_NOT_FOUND' })
    expect((await askAs('bob')).json()).toMatchObject({ status: 403, code: 'RIGHT_MISSING', detail: 'You may not list controllerrevisions.apps in namespace todo.', missingRights })
    expect(test.sim.requests.count('list', 'controllerrevisions.apps')).toBe(0)
    expect((await askAs('ada')).statusCode).toBe(200)
  })
})
