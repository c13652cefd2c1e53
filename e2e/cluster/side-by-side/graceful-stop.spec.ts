import type { Browser } from 'playwright-core'
import type { ChatPage } from '../../support/chat-page.ts'
import type { Answer } from '../../support/in-flight.ts'
import type { OwnReleases, Settings } from '../../support/own-releases.ts'
import type { PodEnd } from '../../support/pod-end.ts'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { acknowledgedWrites } from '../../support/acknowledged-writes.ts'
import { openChat } from '../../support/chat-page.ts'
import { launchBrowser, openPage } from '../../support/chromium.ts'
import { signalContainer } from '../../support/containers.ts'
import { NODES_ELSEWHERE } from '../../support/embedded-only.ts'
import { inSeconds, recordFigure } from '../../support/figures.ts'
import { beginSlowRequest } from '../../support/in-flight.ts'
import { ownReleases } from '../../support/own-releases.ts'
import { followToEnd } from '../../support/pod-end.ts'
import { isReady, podsOf, untilAlone } from '../../support/pods.ts'
import { waitFor } from '../../support/wait-for.ts'
import { storedTodos, writeFaults } from '../../support/writes-check.ts'

const RELEASE = 'todo-chatbot-backend'
const NAMESPACE = 'todo-chatbot-stop'
const API_PORT = 30510
const WEB_PORT = 30511
/** The pause before SIGTERM that every chart makes, and what is in flight after it. */
const PRE_STOP_SECONDS = 5
const IN_FLIGHT_SECONDS = 15
const MOST_MS = 30_000
const ENOUGH_WRITES = 200
const BACKEND: Settings = {
  'extraServices.debug': { type: 'NodePort', port: 3000, nodePort: API_PORT },
  'persistence.data': { type: 'emptyDir', path: '/data', size: '64Mi' },
  'config.data.DATA_DIR': '/data',
}
const cluster = inject('cluster')

let own: OwnReleases
let api: string

const figure = (name: string, value: string) => recordFigure({ section: 'Graceful stop', name, value })
const onlyPod = async () => (await podsOf(own.kubectl, RELEASE))[0]!
const answering = (url: string) => waitFor(url, async () => (await fetch(`${url}/api/v1/todos`)).ok || undefined)

beforeAll(async () => {
  own = await ownReleases(cluster, NAMESPACE)
  await own.upgrade('backend', BACKEND, '--wait')
  await own.upgrade('frontend', { 'service.nodePort': WEB_PORT }, '--wait')
  api = await own.urlOf(API_PORT)
  await Promise.all([api, await own.urlOf(WEB_PORT)].map(answering))
})
afterAll(() => own.remove())

/** Reads a stream of changes to its end; throws when it is cut off instead. */
const streamEnd = async (url: string) => (await fetch(`${url}/api/v1/events`)).text()

async function addTodo(title: string): Promise<void> {
  const { status } = await fetch(`${api}/api/v1/todos`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ title }) })
  expect(status).toBe(201)
}

describe('a backend pod that is told to go', () => {
  let browser: Browser
  let chat: ChatPage
  let answer: Answer | Error
  let stream: string | Error
  let end: PodEnd

  beforeAll(async () => {
    browser = await launchBrowser()
    chat = await openChat(await openPage(browser), await own.urlOf(WEB_PORT))
    await addTodo('before the roll-over')
    await chat.todo('before the roll-over').waitFor()
    await chat.page.evaluate('window.isSamePage = true')

    const { metadata: { name } } = await onlyPod()
    const ended = followToEnd(cluster, NAMESPACE, name)
    const streamed = streamEnd(api).catch((error: Error) => error)
    const slow = await beginSlowRequest(`${api}/api/v1/chat`, { message: 'add a slow boat', conversationId: 'slow' }, PRE_STOP_SECONDS + IN_FLIGHT_SECONDS)
    await own.kubectl.run('delete', 'pod', name, '--wait=false')
    answer = await slow.answer.catch((error: Error) => error)
    stream = await streamed
    end = await ended
  })
  afterAll(() => browser.close())

  it('finishes a request that is in flight for 15 seconds after SIGTERM with 200', () => {
    expect(answer).toMatchObject({ status: 200, headers: { connection: 'close' }, body: expect.stringContaining('slow boat') })
  })

  it('ends its streams instead of cutting them off', () => {
    expect(stream).toContain('retry: ')
  })

  it('ends with code 0 within 30 seconds of SIGTERM', async () => {
    await figure('from SIGTERM to the end of the process, with a request of 15 s in flight', `${inSeconds(end.stoppingMs)}, exit code ${end.exitCode}`)
    expect(end.exitCode).toBe(0)
    expect(end.stoppingMs).toBeGreaterThan((IN_FLIGHT_SECONDS - 2) * 1000)
    expect(end.stoppingMs).toBeLessThan(MOST_MS)
  })

  it('leaves a page in the browser that has found its successor by itself, and shows what another client adds', async () => {
    await answering(api)
    const addedAt = performance.now()
    await addTodo('after the roll-over')
    await chat.todo('after the roll-over').waitFor()
    await figure('a todo of another client is on the page after the roll-over, without a reload', `${Math.round(performance.now() - addedAt)} ms`)
    expect(await chat.page.evaluate('window.isSamePage')).toBe(true)
  })
})

describe('a backend pod with a volume that is not given the time to end', () => {
  beforeAll(async () => {
    // It goes on serving for so long after SIGTERM: a second one comes in the middle of writes.
    await own.upgrade('backend', { ...BACKEND, 'env.DRAIN_DELAY_MS': '10000' }, '--wait')
    await own.kubectl.run('rollout', 'status', `deployment/${RELEASE}`)
    await untilAlone(own.kubectl, RELEASE)
    await answering(api)
  })

  it.for([
    { how: 'a second SIGTERM', first: 'SIGTERM', second: 'SIGTERM', exitCode: 1 },
    { how: 'SIGKILL', first: undefined, second: 'SIGKILL', exitCode: 137 },
  ] as const)('loses no acknowledged write by $how', async ({ how, first, second, exitCode }, { skip }) => {
    skip(!inject('cluster').isEmbedded, NODES_ELSEWHERE)
    const pod = await onlyPod()
    const { containerID, restartCount } = pod.status.containerStatuses[0]!
    const writes = acknowledgedWrites(api)
    await waitFor('many writes', () => writes.acknowledged.length >= ENOUGH_WRITES || undefined)
    if (first) {
      await signalContainer(containerID, first)
      await waitFor('the pod to say that it leaves', () => writes.isDraining() || undefined)
    }
    await signalContainer(containerID, second)
    const restarted = await waitFor('the restart', async () => {
      const now = await onlyPod()
      return now.status.containerStatuses[0]!.restartCount > restartCount && isReady(now) ? now : undefined
    }, 60_000)
    await writes.stop()

    await figure(`acknowledged writes lost by ${how}`, `${writeFaults(writes.acknowledged, await storedTodos(api)).lost.length} of ${writes.acknowledged.length}`)
    expect(restarted.metadata.name).toBe(pod.metadata.name)
    expect(restarted.status.containerStatuses[0]!.lastState.terminated?.exitCode).toBe(exitCode)
    expect(writeFaults(writes.acknowledged, await storedTodos(api)).lost).toEqual([])
  })
})
