import type { UsageSeries } from '../../shared/api.ts'
import type { TestApp, TestAppOptions } from '../testing/test-app.ts'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildDeployment, buildNode, buildPod, buildReplicaSet } from '@todo-chatbot/cluster-sim'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { startReadyApp } from '../testing/test-app.ts'

const MEBI = 2 ** 20
const CONTAINERS = ['app', 'proxy'].map(name => ({
  name,
  image: `${name}:v1.0.0`,
  resources: { requests: { cpu: '100m', memory: '64Mi' }, limits: { cpu: '200m', memory: '128Mi' } },
}))

let test: TestApp
const folders: string[] = []

afterEach(async () => {
  await test.close()
  await Promise.all(folders.splice(0).map(folder => rm(folder, { recursive: true })))
})

async function start(options: TestAppOptions = {}) {
  test = await startReadyApp({
    prepare: (sim) => {
      sim.apply(buildNode({ name: 'node-1', cpu: '4', memory: '8Gi' }))
      sim.setNodeUsage('node-1', { cpuMillicores: 900, memoryBytes: 512 * MEBI })
      const deployment = sim.apply(buildDeployment({ name: 'backend', namespace: 'todo', replicas: 2, containers: CONTAINERS }))
      const replicaSet = sim.apply(buildReplicaSet(deployment, { name: 'backend-5d4f8' }))
      for (const name of ['a', 'b']) {
        const owner = { apiVersion: 'apps/v1', kind: 'ReplicaSet', name: replicaSet.metadata.name, uid: replicaSet.metadata.uid ?? '', controller: true }
        sim.apply(buildPod({ name, namespace: 'todo', node: 'node-1', labels: { 'pod-template-hash': '5d4f8' }, containers: CONTAINERS, metadata: { uid: `uid-${name}`, ownerReferences: [owner] } }))
        sim.setUsage({ namespace: 'todo', pod: name, container: 'app' }, { cpuMillicores: 40, memoryBytes: 32 * MEBI })
        sim.setUsage({ namespace: 'todo', pod: name, container: 'proxy' }, { cpuMillicores: 2, memoryBytes: 8 * MEBI })
      }
    },
    ...options,
  })
}

const ask = (query: Record<string, string>, headers = {}) => test.app.inject({ url: `/api/v1/usage?${new URLSearchParams(query)}`, headers })

const lastCpu = ({ cpuMillicores }: UsageSeries) => cpuMillicores.findLast(value => value !== null)

async function measured(query: Record<string, string>, headers = {}): Promise<UsageSeries> {
  return vi.waitFor(async () => {
    const series = (await ask(query, headers)).json<UsageSeries>()
    expect(lastCpu(series)).toBeTypeOf('number')
    return series
  })
}

describe('the usage of a workload', () => {
  it('is summed over its pods, with percentiles of each container and what they rest on', async () => {
    await start()
    const series = await measured({ kind: 'Deployment', namespace: 'todo', name: 'backend' })
    expect([lastCpu(series), series.pods, series.requests.cpuMillicores]).toEqual([84, 2, 400])
    expect(series.containers.map(({ name, samples, windowSeconds, coverage, memoryBytes }) => [name, samples, windowSeconds, coverage > 0, memoryBytes.max]))
      .toEqual([['app', 2, 86_400, true, 32 * MEBI], ['proxy', 2, 86_400, true, 8 * MEBI]])
    expect(series.containers[0]).toMatchObject({ requests: { cpuMillicores: 100 }, limits: { memoryBytes: 128 * MEBI } })
  })

  it('is that of one container when it is named', async () => {
    await start()
    const series = await measured({ kind: 'Deployment', namespace: 'todo', name: 'backend', container: 'proxy' })
    expect([lastCpu(series), series.requests.cpuMillicores, series.limits.cpuMillicores]).toEqual([4, 200, 400])
  })
})

describe('the usage of a node', () => {
  it('has what the node offers and what its pods request', async () => {
    await start()
    const series = await measured({ kind: 'Node', name: 'node-1' })
    expect([lastCpu(series), series.pods, series.requests.cpuMillicores, series.limits]).toEqual([900, 2, 400, { cpuMillicores: 4000, memoryBytes: 8 * 1024 * MEBI }])
  })

  it('is hidden from those who may not list nodes, and sums no pods that a person may not see', async () => {
    const everything = { verbs: ['*'], resources: ['*'] }
    await start({
      config: { auth: 'token' },
      ownToken: 'own',
      users: {
        own: { username: 'dashboard', rules: [everything] },
        bob: { username: 'bob', rules: [{ verbs: ['list'], resources: ['pods'] }] },
        eve: { username: 'eve', rules: [{ verbs: ['list'], resources: ['nodes'] }] },
      },
    })
    const logIn = async (token: string) => {
      const [cookie] = (await test.app.inject({ method: 'POST', url: '/api/v1/session', payload: { token } })).cookies
      return { cookie: `${cookie?.name}=${cookie?.value}` }
    }
    expect((await ask({ kind: 'Node', name: 'node-1' }, await logIn('bob'))).statusCode).toBe(404)
    const seen = (await ask({ kind: 'Node', name: 'node-1' }, await logIn('eve'))).json<UsageSeries>()
    expect([seen.pods, seen.requests, seen.cpuMillicores.every(value => value === null)]).toEqual([0, { cpuMillicores: null, memoryBytes: null }, true])
  })
})

describe('the usage history over a restart', () => {
  async function dataFolder() {
    const folder = await mkdtemp(join(tmpdir(), 'dashboard-data-'))
    folders.push(folder)
    return folder
  }

  it('goes on where a folder is given', async () => {
    const config = { dataFolder: await dataFolder() }
    await start({ config })
    const query = { kind: 'Pod', namespace: 'todo', name: 'a' }
    await measured(query)
    await test.close()
    await start({ config, prepare: sim => sim.apply(buildPod({ name: 'a', namespace: 'todo', metadata: { uid: 'uid-a' } })) })
    expect(lastCpu((await ask(query)).json())).toBe(42)
  })

  it('begins anew with a warning when the file is damaged', async () => {
    const config = { dataFolder: await dataFolder(), logLevel: 'warn' }
    await writeFile(join(config.dataFolder, 'usage-history.bin'), 'no history')
    await start({ config })
    expect(test.logs.map(line => (JSON.parse(line) as { msg: string }).msg).filter(text => text.includes('usage history'))).toEqual([expect.stringContaining('begins anew')])
    expect(lastCpu(await measured({ kind: 'Pod', namespace: 'todo', name: 'a' }))).toBe(42)
  })
})
