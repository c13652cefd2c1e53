import type { ChatReply } from '@todo-chatbot/contract'
import type { Kill } from '../support/kill-pod.ts'
import type { OwnReleases } from '../support/own-releases.ts'
import type { Acknowledged } from '../support/writes.ts'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { askPod } from '../support/ask-pod.ts'
import { inSeconds, recordFigure } from '../support/figures.ts'
import { deleteAtOnce, killAny } from '../support/kill-pod.ts'
import { ownReleases } from '../support/own-releases.ts'
import { isReady, podsOf } from '../support/pods.ts'
import { installPostgres } from '../support/postgres.ts'
import { BACKEND, installBackend } from '../support/reachable-backend.ts'
import { waitFor } from '../support/wait-for.ts'
import { NO_FAULTS, storedTodos, writeFaults } from '../support/writes-check.ts'
import { makeWrites, startWrites } from '../support/writes.ts'

const NAMESPACE = 'e2e-postgres'
const WRITES = 1000
const REPLICAS = 3
/** A pod is killed whenever so many writes are acknowledged. */
const KILLS: { at: number, kill: Kill }[] = [
  { at: 50, kill: 'SIGKILL' },
  { at: 250, kill: 'deletion' },
  { at: 450, kill: 'SIGKILL' },
  { at: 650, kill: 'deletion' },
  { at: 850, kill: 'SIGKILL' },
]
const READY_WITHIN_MS = 120_000
const cluster = inject('cluster')
let own: OwnReleases
let url = ''

const figure = (name: string, value: string) => recordFigure({ section: 'PostgreSQL mode', name, value })

beforeAll(async () => {
  own = await ownReleases(cluster, NAMESPACE)
  await installPostgres(cluster, NAMESPACE)
  url = await installBackend(own, 'prod')
})

afterAll(() => own?.remove())

async function allReady(): Promise<void> {
  await waitFor('three ready pods', async () => (await podsOf(own.kubectl, BACKEND)).filter(isReady).length === REPLICAS || undefined, READY_WITHIN_MS)
}

describe(`${WRITES} concurrent writes while pods are killed`, () => {
  it('are all there once they are acknowledged, and none is there twice', async () => {
    const startedAt = performance.now()
    const writes = startWrites(url, makeWrites(WRITES))
    const kills: Kill[] = []
    for (const { at, kill } of KILLS) {
      await writes.reach(at)
      kills.push(await killAny(own.kubectl, BACKEND, kill))
      expect(writes.isOver(), 'whether all writes were done before the last kill').toBe(false)
    }
    const acknowledged = await writes.done
    const tookMs = performance.now() - startedAt
    await allReady()

    expect(new Set(acknowledged.map(({ id }) => id)).size).toBe(WRITES)
    expect(acknowledged.filter(write => write.isReplayed)).not.toEqual([])
    expect(writeFaults(acknowledged, await storedTodos(url))).toEqual(NO_FAULTS)
    await keepFigures(acknowledged, kills, tookMs)
  })
})

async function keepFigures(acknowledged: Acknowledged[], kills: Kill[], tookMs: number): Promise<void> {
  const faults = Object.entries(Object.groupBy(acknowledged.flatMap(write => write.faults), fault => fault)).map(([fault, all]) => `${all!.length} x ${fault}`)
  await figure('Concurrent writes, half of them by chat, acknowledged / lost / twice', `${WRITES} / 0 / 0`)
  await figure('Pods killed meanwhile', `${kills.length} (${kills.filter(kill => kill === 'SIGKILL').length} by SIGKILL, ${kills.filter(kill => kill === 'deletion').length} deleted at once)`)
  await figure('Attempts that were repeated', faults.join(', ') || 'none')
  await figure('Answers given again for the same key', String(acknowledged.filter(write => write.isReplayed).length))
  await figure('Time until the last write was acknowledged', inSeconds(tookMs))
}

/** Says the first thing to one pod, ends that pod, and says the rest to another one. */
async function acrossReplicas(first: string[], then: string): Promise<{ before: ChatReply, after: ChatReply }> {
  await allReady()
  const conversationId = randomUUID()
  const say = async (pod: Parameters<typeof askPod>[1], message: string) => (await askPod<ChatReply>(own.kubectl, pod, '/api/v1/chat', { message, conversationId })).body
  const [one, other] = await podsOf(own.kubectl, BACKEND)
  let before: ChatReply | undefined
  for (const message of first)
    before = await say(one!, message)
  await deleteAtOnce(own.kubectl, one!)
  return { before: before!, after: await say(other!, then) }
}

describe('a conversation whose pod is gone', () => {
  it('goes on in another pod, which takes back what the first one did', async () => {
    const { before, after } = await acrossReplicas(['add ring the dentist'], 'undo')
    expect(before.changes).toMatchObject([{ type: 'created', todo: { title: 'ring the dentist' } }])
    expect(after.changes).toMatchObject([{ type: 'deleted', todo: { id: before.changes[0]!.todo.id } }])
  })

  it('has its question answered in another pod', async () => {
    const { before, after } = await acrossReplicas(['add'], 'plums')
    expect(before).toMatchObject({ reply: 'What shall I add?', changes: [] })
    expect(after.changes).toMatchObject([{ type: 'created', todo: { title: 'plums' } }])
  })

  it('keeps its messages', async () => {
    const conversationId = randomUUID()
    await allReady()
    const [one, other] = await podsOf(own.kubectl, BACKEND)
    await askPod(own.kubectl, one!, '/api/v1/chat', { message: 'hello', conversationId })
    await deleteAtOnce(own.kubectl, one!)
    const { body } = await askPod<{ items: { text: string }[] }>(own.kubectl, other!, `/api/v1/conversations/${conversationId}/messages`)
    expect(body.items.map(({ text }) => text)).toContain('hello')
  })
})
