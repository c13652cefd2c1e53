import type { RevisionSpec, RevisionSpecs } from '../../shared/revision-specs.ts'
import type { Scaling } from '../../shared/scaling.ts'
import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { READ_RIGHTS } from '../../shared/rights.ts'
import { setLocale } from '../i18n/messages.ts'
import { ago, container, deploymentRow, mountPage, podRow, replicaSetRow, snapshot, snapshotText } from '../testing.ts'

enableAutoUnmount(afterEach)

const image = (text: string, digest: string) => ({ container: 'backend', aspect: 'image', name: 'image', text, digest } as const)
const variable = (name: string, digest: string) => ({ container: 'backend', aspect: 'env', name, text: null, digest } as const)
const revision = (number: number, name: string, fields: Partial<RevisionSpec>): RevisionSpec => ({ revision: number, name, createdAt: ago(60 / number), stage: 'past', pods: null, images: {}, changes: null, changeCause: null, fields: [], ...fields })
const SPECS: RevisionSpecs = {
  readAt: ago(1),
  revisions: [
    revision(2, 'backend-new', { fields: [image('backend:v1.1.0', 'b'), variable('LOG_LEVEL', 'd'), variable('ADDED', 'e')] }),
    revision(1, 'backend-old', { fields: [image('backend:v1.0.0', 'a'), variable('LOG_LEVEL', 'c')] }),
  ],
}
const SCALING: Scaling = {
  readAtMs: Date.now(),
  sinceMs: Date.now() - 60_000,
  gaps: [],
  replicaSets: [
    { name: 'backend-new', revision: 2, points: [[Date.now() - 30_000, 1, 0]] },
    { name: 'backend-old', revision: 1, points: [[Date.now() - 60_000, 2, 2]] },
    { name: 'backend-never', revision: 0, points: [[Date.now() - 60_000, 0, 0]] },
  ],
}

let answers: Record<string, () => Response>
let asked: string[]

beforeEach(() => {
  answers = {
    '/api/v1/revisions': () => Response.json(SPECS),
    '/api/v1/scaling': () => Response.json(SCALING),
  }
  asked = []
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url)
    return answers[url.split('?')[0] ?? '']?.() ?? Response.json({}, { status: 404 })
  })
})
afterEach(async () => {
  vi.unstubAllGlobals()
  await setLocale('en')
})

const pulling = container({
  image: 'backend:v1.1.0',
  ready: false,
  state: 'waiting',
  reason: 'ImagePullBackOff',
  message: 'Back-off pulling image',
})
const stuck = snapshot({
  rows: {
    deployments: [
      deploymentRow({
        desired: 2,
        updated: 1,
        ready: 2,
        available: 2,
        unavailable: 1,
        revision: 2,
      }),
    ],
    replicasets: [
      replicaSetRow({
        name: 'backend-old',
        revision: 1,
        desired: 2,
        ready: 2,
        available: 2,
      }),
      replicaSetRow({
        name: 'backend-new',
        revision: 2,
        desired: 1,
        ready: 0,
        available: 0,
        images: { backend: 'backend:v1.1.0' },
        configChecksums: { 'checksum/config': 'bbb' },
      }),
    ],
    pods: [
      podRow({
        name: 'backend-new-1',
        status: 'ImagePullBackOff',
        readyContainers: 0,
        owner: { kind: 'ReplicaSet', name: 'backend-new' },
        containers: [pulling],
      }),
    ],
  },
})

describe('the rollouts page', () => {
  it('shows the state and progress of each workload', async () => {
    const { page } = await mountPage('/rollouts', stuck)
    expect(page.get('tbody tr').text()).toMatch(/backend.*Stuck.*0\/2/)
    expect(page.get('[role=progressbar]').attributes('aria-valuenow')).toBe('0')
  })

  it('tells why a rollout is stuck, with the evidence', async () => {
    const { text } = await mountPage('/rollouts/todo/backend', stuck)
    expect(text()).toContain('The image backend:v1.1.0 cannot be pulled for container backend of pod backend-new-1.')
    expect(text()).toContain('ImagePullBackOff – Back-off pulling image')
    expect(text()).toContain('0 of 2 pods of revision 2 are available; the version before still serves.')
  })

  it('tells what each revision changed and how many pods it has', async () => {
    const { page, text } = await mountPage('/rollouts/todo/backend', stuck)
    expect(text()).toContain('image of backend: backend:v1.0.0 → backend:v1.1.0')
    expect(text()).toContain('config changed (aaa → bbb)')
    expect(page.findAll('.scale').map(scale => scale.text())).toEqual(['0/1 pods', '2/2 pods'])
  })

  it('shows the way back as commands', async () => {
    const { text } = await mountPage('/rollouts/todo/backend', stuck)
    expect(text()).toContain('kubectl rollout undo deployment/backend --namespace todo --to-revision=1')
    expect(text()).toContain('helm rollback todo-chatbot --namespace todo --wait')
  })

  it('tells how much of its deadline a rollout has used', async () => {
    const late = { ...stuck, rows: { ...stuck.rows, deployments: stuck.rows.deployments.map(row => ({ ...row, progressedAt: ago(240) })) } }
    const { page, text } = await mountPage('/rollouts/todo/backend', late)
    expect(text()).toMatch(/Last progress 4m ago\. If none follows within [56]m, Kubernetes calls it failed \(deadline 10m\)\./)
    expect(page.get('[aria-label="Time since the last progress, of the deadline"]').attributes('aria-valuenow')).toBe('40')
  })
})

describe('the comparison of revisions', () => {
  const open = async (query = '') => {
    const mounted = await mountPage(`/rollouts/todo/backend${query}`, stuck)
    await flushPromises()
    return mounted
  }
  const changes = ({ page }: Awaited<ReturnType<typeof open>>) => page.findAll('[data-kind]').map(each => each.text().replace(/\s+/g, ' '))

  it('is of the newest two until others are chosen, without values of variables', async () => {
    expect(changes(await open())).toEqual([
      '~Image changedbackend:v1.0.0backend:v1.1.0',
      '+Variable ADDED added',
      '~Variable LOG_LEVEL changed',
    ])
  })

  it('is of any two in any order, which are in the address', async () => {
    const mounted = await open()
    const [from, to] = mounted.page.findAll('select')
    await from?.setValue('2')
    await flushPromises()
    await to?.setValue('1')
    await flushPromises()
    expect(mounted.router.currentRoute.value.query).toEqual({ from: '2', to: '1' })
    expect(changes(mounted)).toEqual([
      '~Image changedbackend:v1.1.0backend:v1.0.0',
      '−Variable ADDED removed',
      '~Variable LOG_LEVEL changed',
    ])
  })

  it('says that a revision is equal to itself by nothing', async () => {
    expect((await open('?from=2&to=2')).text()).toContain('Choose two different revisions.')
  })

  it('says so when the server does not give the revisions, and asks again', async () => {
    answers['/api/v1/revisions'] = () => Response.json({ detail: 'The API server does not give the revisions: timeout.' }, { status: 503 })
    const { page, text } = await open()
    expect(text()).toContain('The API server does not give the revisions: timeout.')
    answers['/api/v1/revisions'] = () => Response.json(SPECS)
    await page.findAll('button').find(button => button.text() === 'Try again')?.trigger('click')
    await flushPromises()
    expect(text()).toContain('3 differences')
  })
})

describe('the scaling over time', () => {
  it('has a chart for each revision that had pods, with its steps as a list', async () => {
    const { page, text } = await mountPage('/rollouts/todo/backend', stuck)
    await flushPromises()
    expect(page.findAll('svg[role=img]').map(chart => chart.attributes('aria-label'))).toEqual(['Pods of revision 2 over time', 'Pods of revision 1 over time'])
    expect(text()).toContain('1 pod wanted, 0 ready')
    expect(text()).toMatch(/Seen by this server since \d/)
  })

  it('hatches what nobody saw', async () => {
    answers['/api/v1/scaling'] = () => Response.json({ ...SCALING, gaps: [[Date.now() - 20_000, null]] })
    const { page, text } = await mountPage('/rollouts/todo/backend', stuck)
    await flushPromises()
    expect(page.findAll('svg > rect')).toHaveLength(2)
    expect(text()).toContain('Hatched: nobody looked')
  })
})

describe('the rollout of a StatefulSet', () => {
  const database = snapshot({
    rows: {
      statefulsets: [
        { uid: 'uid-db', namespace: 'todo', name: 'db', createdAt: ago(600), release: 'todo-chatbot', generation: 2, observedGeneration: 2, desired: 3, updated: 1, ready: 2, available: 2, isUpdating: true },
      ],
    },
  })
  const imageOf = (text: string) => ({ images: { db: text }, fields: [{ container: 'db', aspect: 'image', name: 'image', text, digest: text } as const] })
  const DATABASE: RevisionSpecs = {
    readAt: ago(1),
    revisions: [
      revision(3, 'db-c', { stage: 'incoming', changes: [], ...imageOf('postgres:17') }),
      revision(2, 'db-b', { stage: 'outgoing', changes: [{ kind: 'image', name: 'db', from: 'postgres:16', to: 'postgres:17' }], ...imageOf('postgres:17') }),
      revision(1, 'db-a', imageOf('postgres:16')),
    ],
  }
  const openDatabase = async (query = '') => {
    const mounted = await mountPage(`/rollouts/StatefulSet/todo/db${query}`, database)
    await flushPromises()
    return mounted
  }

  beforeEach(() => answers['/api/v1/revisions'] = () => Response.json(DATABASE))

  it('stands beside those of Deployments, with a page of its own', async () => {
    const { page } = await mountPage('/rollouts', database)
    expect(page.get('tbody tr').text()).toMatch(/db.*In progress.*1\/3.*StatefulSet/)
    expect(page.get('tbody a').attributes('href')).toBe('/rollouts/StatefulSet/todo/db')
  })

  it('has its revisions, newest first, with the command that goes back to each', async () => {
    const { page, text } = await openDatabase()
    expect(text()).toContain('The rollout is under way: 1 of 3 pods is available.')
    expect(page.findAll('ol > li header').map(header => header.text().replace(/\s+/g, ' '))).toEqual([
      expect.stringMatching(/^Revision 3 ?being rolled out/),
      expect.stringMatching(/^Revision 2 ?being replaced/),
      expect.stringMatching(/^Revision 1 ?\d/),
    ])
    expect(text()).toContain('image of db: postgres:16 → postgres:17')
    expect(page.findAll('ol pre').map(pre => pre.text())).toEqual([2, 1].map(number => `kubectl rollout undo statefulset/db --namespace todo --to-revision=${number}`))
    expect(asked).toContain('/api/v1/revisions?kind=StatefulSet&namespace=todo&name=db')
  })

  it('has a comparison of any two of them', async () => {
    const { page } = await openDatabase('?from=1')
    expect(page.findAll('[data-kind]').map(each => each.text().replace(/\s+/g, ' '))).toEqual(['~Image changedpostgres:16postgres:17'])
    expect(page.findAll('select option').slice(0, 3).map(option => option.text())).toEqual(['3 (being rolled out)', '2 (being replaced)', '1'])
  })

  it('reads the revisions again when the rollout goes on', async () => {
    const { receive } = await openDatabase()
    const before = asked.length
    receive({ type: 'snapshot', data: snapshotText({ ...database, rows: { ...database.rows, statefulsets: database.rows.statefulsets.map(row => ({ ...row, updated: 2 })) } }) })
    await vi.waitUntil(() => asked.length > before, { timeout: 5000, interval: 20 })
    expect(asked.at(-1)).toContain('kind=StatefulSet')
  })

  it('says that there is no revision yet', async () => {
    answers['/api/v1/revisions'] = () => Response.json({ ...DATABASE, revisions: [] })
    expect((await openDatabase()).text()).toContain('Kubernetes keeps no revision of this StatefulSet yet.')
  })

  it.each([
    ['the dashboard', { dashboard: { user: 'system:serviceaccount:ops:dashboard', missing: [READ_RIGHTS.controllerrevisions] } }, 'The dashboard\'s own account system:serviceaccount:ops:dashboard lacks this right.', 'kind: ClusterRole metadata: name: "dashboard:controllerrevisions.apps"'],
    ['the person', { person: { user: 'ada', missing: [READ_RIGHTS.controllerrevisions] } }, 'You are ada, who lacks this right.', 'kind: Role metadata: name: "dashboard:controllerrevisions.apps" namespace: "todo"'],
  ])('names the right that %s lacks, with its rule and the way back without a number', async (_who, report, sentence, rule) => {
    answers['/api/v1/revisions'] = () => Response.json({ detail: 'no', missingRights: [READ_RIGHTS.controllerrevisions] }, { status: 503 })
    answers['/api/v1/rights'] = () => Response.json({ namespace: null, person: null, dashboard: { user: null, missing: [] }, ...report })
    const { page, text } = await openDatabase()
    expect(text()).toContain('Not allowed to list controllerrevisions.apps')
    expect(text()).toContain(sentence)
    expect(text()).toContain(rule)
    expect(text()).toContain('resources: ["controllerrevisions"] verbs: ["get", "list"]')
    expect(text()).toMatch(/kubectl rollout undo statefulset\/db --namespace todo(?! --to)/)
    answers['/api/v1/revisions'] = () => Response.json(DATABASE)
    await page.findAll('button').find(button => button.text() === 'Try again')?.trigger('click')
    await flushPromises()
    expect(text()).toContain('Revision 3')
  })

  it('takes the person who looks for the one who lacks the right, when nobody lacks it everywhere', async () => {
    answers['/api/v1/revisions'] = () => Response.json({ detail: 'no', missingRights: [READ_RIGHTS.controllerrevisions] }, { status: 403 })
    answers['/api/v1/rights'] = () => Response.json({ namespace: null, person: { user: 'ada', missing: [] }, dashboard: { user: null, missing: [] } })
    expect((await openDatabase()).text()).toContain('You are ada, who lacks this right.')
  })

  it('says what else kept the server from reading them', async () => {
    answers['/api/v1/revisions'] = () => Response.json({ detail: 'The API server does not give the revisions: timeout.' }, { status: 503 })
    expect((await openDatabase()).text()).toContain('The API server does not give the revisions: timeout.')
  })

  it('is told in German too', async () => {
    await setLocale('de')
    const { text } = await openDatabase()
    expect(text()).toContain('Der Rollout läuft: 1 von 3 Pods ist verfügbar.')
    expect(text()).toMatch(/Revision 3 ?wird ausgerollt/)
    expect(text()).toMatch(/Revision 2 ?wird abgelöst/)
  })
})
