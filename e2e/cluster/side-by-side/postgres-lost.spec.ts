import type { OwnReleases } from '../../support/own-releases.ts'
import type { Pod } from '../../support/pods.ts'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { askPod, readyEndpoints } from '../../support/ask-pod.ts'
import { inSeconds, recordFigure } from '../../support/figures.ts'
import { makeNodeVolumes, removeNodeVolumes } from '../../support/node-volumes.ts'
import { ownReleases } from '../../support/own-releases.ts'
import { isReady, podsOf } from '../../support/pods.ts'
import { installPostgres } from '../../support/postgres.ts'
import { BACKEND, installBackend } from '../../support/reachable-backend.ts'
import { waitFor } from '../../support/wait-for.ts'
import { NO_FAULTS, storedTodos, writeFaults } from '../../support/writes-check.ts'
import { makeWrites, startWrites } from '../../support/writes.ts'

const NAMESPACE = 'e2e-postgres-lost'
const VOLUMES = { name: 'e2e-postgres-lost', count: 1 }
const REPLICAS = 2
const WRITES = 50
/** Longer than a liveness probe that failed would leave a container alone: 3 times 10 seconds, and one period before. */
const LOST_FOR_MS = 45_000
const LEAVES_WITHIN_MS = 30_000
const RETURNS_WITHIN_MS = 60_000
const cluster = inject('cluster')
let own: OwnReleases
let url = ''
let postgres: Awaited<ReturnType<typeof installPostgres>>

const figure = (name: string, value: string) => recordFigure({ section: 'Lost database', name, value })

beforeAll(async () => {
  own = await ownReleases(cluster, NAMESPACE)
  await makeNodeVolumes(cluster, VOLUMES)
  postgres = await installPostgres(cluster, NAMESPACE, { storageClass: VOLUMES.name })
  url = await installBackend(own, 'prod', { replicas: REPLICAS })
})

afterAll(async () => {
  await own?.remove()
  await removeNodeVolumes(cluster, VOLUMES)
})

/** Which pods there are, and how often their containers were started again. */
const lives = (pods: Pod[]): string[] => pods.map(({ metadata, status }) => `${metadata.name}: ${status.containerStatuses[0]!.restartCount} restarts`).sort()

async function probe(path: string) {
  const pods = await podsOf(own.kubectl, BACKEND)
  return Promise.all(pods.map(async pod => (await askPod(own.kubectl, pod, path)).status))
}

async function endpointsBecome(count: number, timeoutMs: number): Promise<void> {
  await waitFor(`${count} ready endpoints`, async () => await readyEndpoints(own.kubectl, BACKEND) === count || undefined, timeoutMs)
}

describe('a database that is lost', () => {
  it('takes the pods out of the Service without a restart, and they come back with it and with every acknowledged write', async () => {
    const acknowledged = await startWrites(url, makeWrites(WRITES)).done
    const before = lives(await podsOf(own.kubectl, BACKEND))
    expect(before).toHaveLength(REPLICAS)

    await postgres.scale(0)
    const lostAt = performance.now()
    await endpointsBecome(0, LEAVES_WITHIN_MS)
    await figure('Database gone until no pod is in the Service', inSeconds(performance.now() - lostAt))
    expect(await probe('/ready')).toEqual([503, 503])
    expect(await probe('/health')).toEqual([200, 200])
    await waitFor('longer than liveness would wait', () => performance.now() - lostAt > LOST_FOR_MS || undefined, LOST_FOR_MS * 2)
    expect(lives(await podsOf(own.kubectl, BACKEND))).toEqual(before)

    await postgres.scale(1)
    const backAt = performance.now()
    await endpointsBecome(REPLICAS, RETURNS_WITHIN_MS)
    await figure('Database ready again until every pod is in the Service', inSeconds(performance.now() - backAt))
    expect(await probe('/ready')).toEqual([200, 200])
    expect(lives(await podsOf(own.kubectl, BACKEND))).toEqual(before)
    expect(writeFaults(acknowledged, await storedTodos(url))).toEqual(NO_FAULTS)
    await figure('Restarts of the backend meanwhile', '0')
  })

  it('costs no acknowledged write and no restart when it ends in the midst of writes', async () => {
    const before = lives(await podsOf(own.kubectl, BACKEND))
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
    expect(lives(await podsOf(own.kubectl, BACKEND))).toEqual(before)
    expect((await podsOf(own.kubectl, BACKEND)).every(isReady)).toBe(true)
    await figure('Writes during a restart of the database, acknowledged / lost / twice', `${WRITES * 4} / 0 / 0`)
  })
})
