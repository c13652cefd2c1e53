import type { AccessRule } from '@todo-chatbot/cluster-sim'
import type { Resource } from '../../shared/rows.ts'
import type { TestApp } from '../testing/test-app.ts'
import { buildNode, buildPod } from '@todo-chatbot/cluster-sim'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { RESOURCES } from '../../shared/rows.ts'
import { ManualClock } from '../testing/manual-clock.ts'
import { readStream } from '../testing/read-stream.ts'
import { startReadyApp } from '../testing/test-app.ts'
import { DEFINITIONS } from './resources.ts'

let test: TestApp

afterEach(() => test.close())

async function snapshot() {
  const stream = await readStream(test.url)
  const first = await stream.next()
  stream.close()
  return first?.data
}

/** As the API server writes it: "pods", "deployments.apps". */
function nameWithGroup(resource: Resource): string {
  return [resource, DEFINITIONS[resource].group].filter(part => part !== '').join('.')
}

describe('the dashboard of one namespace', () => {
  const READABLE = RESOURCES.filter(each => DEFINITIONS[each].isNamespaced).map(nameWithGroup)
  const RULES: AccessRule[] = [{ verbs: ['list', 'watch'], resources: [...READABLE, 'pods.metrics.k8s.io'], namespaces: ['todo'] }]

  it('needs rights there only, and says that nodes are out of its scope', async () => {
    test = await startReadyApp({
      config: { scope: 'namespace' },
      scopeNamespace: 'todo',
      users: { own: { username: 'dashboard', rules: RULES } },
      ownToken: 'own',
      prepare: (sim) => {
        sim.apply(buildPod({ name: 'ours', namespace: 'todo' }))
        sim.apply(buildPod({ name: 'theirs', namespace: 'other' }))
        sim.apply(buildNode({ name: 'node-1' }))
        sim.setUsage({ namespace: 'todo', pod: 'ours', container: 'app' }, { cpuMillicores: 3, memoryBytes: 1024 })
      },
    })
    await vi.waitFor(async () => expect((await snapshot()).metrics.available).toBe(true))
    const { scope, namespace, rows, status, podUsage } = await snapshot()
    expect({ scope, namespace }).toEqual({ scope: 'namespace', namespace: 'todo' })
    expect(rows.pods.map((pod: { name: string }) => pod.name)).toEqual(['ours'])
    expect(status).toMatchObject({ pods: { access: 'granted' }, nodes: { access: 'out-of-scope', synced: false } })
    expect(Object.values(podUsage)).toEqual([[3, 1024, expect.any(Number)]])
    expect(test.sim.requests.all().filter(each => each.status >= 400)).toEqual([])
  })
})

describe('metrics-server', () => {
  it('may be missing: the rows are there, and the reason is told', async () => {
    test = await startReadyApp({ prepare: sim => sim.faults.answerNext(1, 404, { resource: 'pods.metrics.k8s.io' }) })
    await vi.waitFor(async () => expect((await snapshot()).metrics).toMatchObject({ available: false, lastSampleAt: null, lastError: expect.stringMatching(/metrics-server is not installed/) }))
  })

  it('is asked each interval; a poll that fails leaves a gap and the sample before keeps its age', async () => {
    const clock = new ManualClock(new Date().toISOString())
    test = await startReadyApp({
      clock,
      prepare: (sim) => {
        sim.apply(buildPod({ name: 'a' }))
        sim.setUsage({ namespace: 'default', pod: 'a', container: 'app' }, { cpuMillicores: 3, memoryBytes: 1024 })
      },
    })
    await vi.waitFor(async () => expect((await snapshot()).metrics.available).toBe(true))
    const before = (await snapshot()).podUsage
    test.sim.faults.answerNext(1, 503, { resource: 'pods.metrics.k8s.io' })
    await vi.waitFor(async () => {
      clock.advance(15_000)
      expect((await snapshot()).metrics).toMatchObject({ available: false, lastError: expect.any(String), lastSampleAt: expect.any(String) })
    }, { interval: 20 })
    expect((await snapshot()).podUsage).toEqual(before)
    await vi.waitFor(async () => {
      clock.advance(15_000)
      expect((await snapshot()).metrics).toMatchObject({ available: true, lastError: null })
    }, { interval: 20 })
  })
})
