import type { RightsReport } from '../../shared/rights.ts'
import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { API_PATHS } from '../../shared/api.ts'
import { READ_RIGHTS } from '../../shared/rights.ts'
import { metricsStatus, mountPage, podRow, resourceStatus, resourceStatuses, snapshot, snapshotText } from '../testing.ts'

enableAutoUnmount(afterEach)
afterEach(() => vi.unstubAllGlobals())

const ACCOUNT = 'system:serviceaccount:todo:dashboard'
const denied = resourceStatus({ access: 'denied', synced: false })
const rows = { pods: [podRow()] }

let asked: string[]

function serve(report: Partial<RightsReport> | null) {
  vi.stubGlobal('fetch', async (path: string) => {
    if (path !== API_PATHS.rights)
      return new Response(null, { status: 503 })
    asked.push(path)
    return report === null
      ? new Response(null, { status: 503 })
      : Response.json({ namespace: null, person: null, dashboard: { user: ACCOUNT, missing: [] }, ...report })
  })
}

beforeEach(() => asked = [])

describe('a panel whose rows may not be read', () => {
  it.each([
    ['/pods', 'pods', 'pods'],
    ['/rollouts', 'deployments', 'deployments.apps'],
    ['/usage', 'pods', 'pods'],
    ['/events', 'events', 'events'],
    ['/', 'nodes', 'nodes'],
    ['/', 'deployments', 'deployments.apps'],
    ['/', 'replicasets', 'replicasets.apps'],
    ['/rollouts/todo/backend', 'deployments', 'deployments.apps'],
    ['/pods/todo/backend-5d4f8-x1', 'events', 'events'],
  ] as const)('at %s names the right to %s and to whom it is missing', async (path, resource, name) => {
    serve({ person: { user: 'ada', missing: [READ_RIGHTS[resource]] } })
    const { text } = await mountPage(path, snapshot({ rows, status: resourceStatuses({ [resource]: denied }) }))
    await flushPromises()
    expect(text()).toContain(`Not allowed to list ${name}`)
    expect(text()).toContain('You are ada, who lacks this right.')
    expect(text()).toContain(`name: "dashboard:${name}:ada"`)
  })

  it('names the dashboard\'s own account when that is who lacks it', async () => {
    serve({ dashboard: { user: ACCOUNT, missing: [READ_RIGHTS.pods] } })
    const { text } = await mountPage('/pods', snapshot({ status: resourceStatuses({ pods: denied }) }))
    await flushPromises()
    expect(text()).toContain(`The dashboard's own account ${ACCOUNT} lacks this right.`)
    expect(text()).toContain('- kind: ServiceAccount namespace: "todo" name: "dashboard"')
  })

  it('does not say that what is hidden is gone', async () => {
    serve({ person: { user: 'ada', missing: [READ_RIGHTS.deployments] } })
    const { text } = await mountPage('/rollouts/todo/backend', snapshot({ rows, status: resourceStatuses({ deployments: denied }) }))
    expect(text()).not.toContain('This Deployment is gone')
  })

  it('names both when both lack it', async () => {
    serve({ person: { user: 'ada', missing: [READ_RIGHTS.pods] }, dashboard: { user: ACCOUNT, missing: [READ_RIGHTS.pods] } })
    const { page } = await mountPage('/pods', snapshot({ status: resourceStatuses({ pods: denied }) }))
    await flushPromises()
    expect(page.findAll('pre')).toHaveLength(2)
  })

  it('gives the rule in the namespace that is watched', async () => {
    serve({ namespace: 'todo', person: { user: 'ada', missing: [READ_RIGHTS.pods] } })
    const { text } = await mountPage('/pods', snapshot({ scope: 'namespace', namespace: 'todo', status: resourceStatuses({ pods: denied }) }))
    await flushPromises()
    expect(text()).toContain('kind: RoleBinding metadata: name: "dashboard:pods:ada" namespace: "todo"')
  })

  it('gives no rule before it is known who lacks it', async () => {
    vi.stubGlobal('fetch', () => new Promise(() => {}))
    const { page, text } = await mountPage('/pods', snapshot({ status: resourceStatuses({ pods: denied }) }))
    await flushPromises()
    expect(text()).toContain('Not allowed to list pods')
    expect(page.findAll('pre')).toEqual([])
    expect(page.find('[aria-busy=true]').exists()).toBe(true)
  })

  it('gives a rule with gaps where nobody can say who lacks it', async () => {
    serve(null)
    const { text } = await mountPage('/pods', snapshot({ status: resourceStatuses({ pods: denied }) }))
    await flushPromises()
    expect(text()).toContain('The right is missing.')
    expect(text()).toContain('name: "<service-account>"')
  })

  it('asks once for all panels', async () => {
    serve({})
    await mountPage('/', snapshot({ rows, status: resourceStatuses({ nodes: denied, deployments: denied, replicasets: denied }) }))
    await flushPromises()
    expect(asked).toEqual(['/api/v1/rights'])
  })

  it('gives its place back when the right is granted', async () => {
    serve({ person: { user: 'ada', missing: [READ_RIGHTS.pods] } })
    const { text, receive } = await mountPage('/pods', snapshot({ status: resourceStatuses({ pods: denied }) }))
    receive({ type: 'snapshot', data: snapshotText(snapshot({ rows })) })
    await flushPromises()
    expect(text()).not.toContain('Not allowed')
    expect(text()).toContain('backend-5d4f8-x1')
  })
})

describe('usage that may not be read', () => {
  const metrics = metricsStatus({ available: false, lastError: 'your token may not list pods.metrics.k8s.io' })

  it.each(['/usage', '/'])('is told at %s with its rule', async (path) => {
    serve({ person: { user: 'ada', missing: [READ_RIGHTS.podMetrics] } })
    const { text } = await mountPage(path, snapshot({ rows, metrics }))
    await flushPromises()
    expect(text()).toContain('Not allowed to list pods.metrics.k8s.io')
    expect(text()).toContain('apiGroups: ["metrics.k8s.io"] resources: ["pods"] verbs: ["get", "list"]')
  })

  it('is no matter of rights when metrics-server does not answer', async () => {
    serve({})
    const { text } = await mountPage('/usage', snapshot({ rows, metrics: metricsStatus({ available: false }) }))
    await flushPromises()
    expect(text()).not.toContain('Not allowed')
  })
})

describe('panels that may be read', () => {
  it('ask for no rights', async () => {
    serve({})
    const { text } = await mountPage('/', snapshot({ rows }))
    expect(asked).toEqual([])
    expect(text()).not.toContain('Not allowed')
  })
})
