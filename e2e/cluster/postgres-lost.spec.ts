import type { Pod } from '../support/pods.ts'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { recordFigure } from '../support/figures.ts'
import { clusterTool } from '../support/kubectl.ts'
import { makeNamespace, removeNamespace } from '../support/namespaces.ts'
import { makeNodeVolumes, removeNodeVolumes } from '../support/node-volumes.ts'
import { isReady, podsOf } from '../support/pods.ts'
import { BACKEND, installBackend } from '../support/postgres-backend.ts'
import { askPod, readyEndpoints } from '../support/postgres-turns.ts'
import { installPostgres } from '../support/postgres.ts'
import { waitFor } from '../support/wait-for.ts'
import { NO_FAULTS, storedTodos, writeFaults } from '../support/writes-check.ts'
import { makeWrites, startWrites } from '../support/writes.ts'

const NAMESPACE = 'e2e-postgres-lost'
const VOLUMES = { name: 'e2e-postgres-lost', count: 1 }
const REPLICAS = 2
const WRITES = 50
/** Longer than a liveness probe that failed would leave a container alone: 3 times 10 seconds, and one period before. */
const LOST_FOR_MS = 45_000
const LEAVES_WITHIN_MS = 30_000
const RETURNS_WITHIN_MS = 60_000
const LONG_MS = 240_000
const cluster = inject('cluster')
const kubectl = clusterTool(cluster.kubectlPath, cluster.kubeconfig, NAMESPACE)
let url = ''
let postgres: Awaited<ReturnType<typeof installPostgres>>

const figure = (name: string, value: string) => recordFigure({ section: 'Lost database', name, value })
const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`

beforeAll(async () => {
  await makeNamespace(cluster, NAMESPACE)
  await makeNodeVolumes(cluster, VOLUMES)
  postgres = await installPostgres(cluster, NAMESPACE, { storageClass: VOLUMES.name })
  url = await installBackend(cluster, NAMESPACE, { overlay: 'prod', settings: [`replicas=${REPLICAS}`] })
}, LONG_MS)

afterAll(async () => {
  await removeNamespace(cluster, NAMESPACE)
  await removeNodeVolumes(cluster, VOLUMES)
}, LONG_MS)

/** Which pods there are, and how often their containers were started again. */
const lives = (pods: Pod[]): string[] => pods.map(({ metadata, status }) => `${metadata.name}: ${status.containerStatuses[0]!.restartCount} restarts`).sort()

async function probe(path: string) {
  const pods = await podsOf(kubectl, BACKEND)
  return Promise.all(pods.map(async pod => (await askPod(kubectl, pod, path)).status))
}

async function endpointsBecome(count: number, timeoutMs: number): Promise<void> {
  await waitFor(`${count} ready endpoints`, async () => await readyEndpoints(kubectl, BACKEND) === count || undefined, timeoutMs)
}

describe('a database that is lost', () => {
  it('takes the pods out of the Service without a restart, and they come back with it and with every acknowledged write', async () => {
    const acknowledged = await startWrites(url, makeWrites(WRITES)).done
    const before = lives(await podsOf(kubectl, BACKEND))
    expect(before).toHaveLength(REPLICAS)

    await postgres.scale(0)
    const lostAt = performance.now()
    await endpointsBecome(0, LEAVES_WITHIN_MS)
    await figure('Database gone until no pod is in the Service', seconds(lostAt))
    expect(await probe('/ready')).toEqual([503, 503])
    expect(await probe('/health')).toEqual([200, 200])
    await waitFor('longer than liveness would wait', () => performance.now() - lostAt > LOST_FOR_MS || undefined, LOST_FOR_MS * 2)
    expect(lives(await podsOf(kubectl, BACKEND))).toEqual(before)

    await postgres.scale(1)
    const backAt = performance.now()
    await endpointsBecome(REPLICAS, RETURNS_WITHIN_MS)
    await figure('Database ready again until every pod is in the Service', seconds(backAt))
    expect(await probe('/ready')).toEqual([200, 200])
    expect(lives(await podsOf(kubectl, BACKEND))).toEqual(before)
    expect(writeFaults(acknowledged, await storedTodos(url))).toEqual(NO_FAULTS)
    await figure('Restarts of the backend meanwhile', '0')
  }, LONG_MS)

  it('costs no acknowledged write and no restart when it ends in the midst of writes', async () => {
    const before = lives(await podsOf(kubectl, BACKEND))
    const known = await storedTodos(url)
    const writes = startWrites(url, makeWrites(WRITES * 4, 'letter'))
    await writes.reach(WRITES)
    await postgres.scale(0)
    expect(writes.isOver()).toBe(false)
    await postgres.scale(1)
    const acknowledged = await writes.done

    await endpointsBecome(REPLICAS, RETURNS_WITHIN_MS)
    const isNew = ({ id }: { id: string }) => !known.some(todo => todo.id === id)
    expect(writeFaults(acknowledged, (await storedTodos(url)).filter(isNew))).toEqual(NO_FAULTS)
    expect(lives(await podsOf(kubectl, BACKEND))).toEqual(before)
    expect((await podsOf(kubectl, BACKEND)).every(isReady)).toBe(true)
    await figure('Writes during a restart of the database, acknowledged / lost / twice', `${WRITES * 4} / 0 / 0`)
  }, LONG_MS)
})
