import type { OwnReleases, Settings } from '../../support/own-releases.ts'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { NODES_ELSEWHERE } from '../../support/embedded-only.ts'
import { recordFigure } from '../../support/figures.ts'
import { killContainer } from '../../support/kill-pod.ts'
import { ownReleases } from '../../support/own-releases.ts'
import { isReady, podsOf } from '../../support/pods.ts'
import { BACKEND, installBackend } from '../../support/reachable-backend.ts'
import { waitFor } from '../../support/wait-for.ts'
import { NO_FAULTS, storedTodos, writeFaults } from '../../support/writes-check.ts'
import { makeWrites, startWrites } from '../../support/writes.ts'

const NAMESPACE = 'e2e-file-store'
const WRITES = 300
const KILL_AT = [50, 200]
const READY_WITHIN_MS = 120_000
/** One pod whose file outlives its container. */
const SETTINGS: Settings = {
  'extraServices.debug.enabled': false,
  'env.DATA_DIR': '/data',
  'persistence.data': { type: 'emptyDir', path: '/data', size: '64Mi' },
}
const cluster = inject('cluster')
let own: OwnReleases
let url = ''

beforeAll(async () => {
  own = await ownReleases(cluster, NAMESPACE)
  url = await installBackend(own, 'dev', SETTINGS)
})

afterAll(() => own?.remove())

async function readyPod() {
  return waitFor('a ready pod', async () => (await podsOf(own.kubectl, BACKEND)).find(isReady), READY_WITHIN_MS)
}

describe('todos in a file', () => {
  it('are all there once they are acknowledged, and none twice, though the process is killed in the midst of writes', async ({ skip }) => {
    skip(!inject('cluster').isEmbedded, NODES_ELSEWHERE)
    const writes = startWrites(url, makeWrites(WRITES))
    for (const [index, count] of KILL_AT.entries()) {
      await writes.reach(count)
      await killContainer(await readyPod())
      expect(writes.isOver()).toBe(false)
      await waitFor('the restart', async () => (await podsOf(own.kubectl, BACKEND))[0]?.status.containerStatuses[0]?.restartCount === index + 1 || undefined, READY_WITHIN_MS)
    }
    const acknowledged = await writes.done
    await readyPod()

    expect(new Set(acknowledged.map(({ id }) => id)).size).toBe(WRITES)
    expect(writeFaults(acknowledged, await storedTodos(url))).toEqual(NO_FAULTS)
    await recordFigure({ section: 'File store', name: `Writes across ${KILL_AT.length} x SIGKILL, acknowledged / lost / twice`, value: `${WRITES} / 0 / 0` })
  })

  it('are saved and put back within their pod by the backup command', async () => {
    const before = await storedTodos(url)
    const pod = (await readyPod()).metadata.name
    await own.kubectl.run('exec', pod, '--', 'sh', '-c', 'node backup.mjs create > /data/backup.jsonl')
    await Promise.all(before.map(({ id }) => fetch(`${url}/api/v1/todos/${id}`, { method: 'DELETE' })))
    expect(await storedTodos(url)).toEqual([])
    await own.kubectl.run('exec', pod, '--', 'sh', '-c', 'node backup.mjs restore --replace < /data/backup.jsonl')
    expect(await storedTodos(url)).toEqual(before)
  })
})
