import type { OwnReleases, Settings } from '../../support/own-releases.ts'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { withPodFault } from '../../../tools/cluster/with-pod-fault.ts'
import { recordFigure } from '../../support/figures.ts'
import { ownReleases } from '../../support/own-releases.ts'
import { podsOf } from '../../support/pods.ts'
import { startRequestLoop } from '../../support/request-loop.ts'
import { waitFor } from '../../support/wait-for.ts'

const RELEASE = 'todo-chatbot-backend'
const API_PORT = 30530
const WEB_PORT = 30531
const REQUEST_TIMEOUT_MS = 10_000
const DEADLINE_SECONDS = 24
/**
 * Helm's watcher has to give up before the deadline does: the Deployment says for a moment after a rollback that the deadline
 * is over, which the watcher takes for the rollback's own end.
 */
const TIMEOUT_SECONDS = 12
const GOOD: Settings = { 'extraServices.debug': { type: 'NodePort', port: 3000, nodePort: API_PORT } }
const IMPATIENT: Settings = { 'startup.budgetSeconds': DEADLINE_SECONDS - 1, 'rollout.progressDeadlineSeconds': DEADLINE_SECONDS }
const NEVER_READY: Settings = { 'image.command': ['node', '--eval', 'setInterval(() => {}, 1000)'] }
/**
 * Another ReplicaSet than the one above. A Deployment that goes back to a ReplicaSet that it has may never tell that its deadline is
 * over: it counts from its last progress, and the new pod can be there before the Deployment notes that it has begun.
 */
const NEVER_READY_EITHER: Settings = { 'image.command': ['node', '--eval', 'setInterval(() => {}, 2000)'] }

const BAD: { what: string, settings: Settings, why: RegExp }[] = [
  { what: 'an image that crashes', settings: { 'image.command': ['node', '--eval', 'throw new Error("broken")'] }, why: /container backend ended with code 1 .*Error: broken/ },
  { what: 'an image that never gets ready', settings: NEVER_READY, why: /is not ready: containers with unready status: \[backend\]/ },
  { what: 'an image that cannot be pulled', settings: { 'image.tag': 'v0.0.0-missing' }, why: /container backend waits: (ErrImagePull|ImagePullBackOff), .*backend:v0\.0\.0-missing/ },
  { what: 'a bad ConfigMap', settings: { 'config.data.RATE_LIMIT_PER_MINUTE': 'many' }, why: /container backend ended with code 1 .*RATE_LIMIT_PER_MINUTE is "many", but must be a whole number/ },
]

interface Revision { updated: string, status: string, description: string }

let own: OwnReleases
let urls: string[]

const listPods = () => own.kubectl.run('get', 'pods', `--selector=app=${RELEASE}`, '--output=json')
const podNames = async () => (await podsOf(own.kubectl, RELEASE)).map(pod => pod.metadata.name)
const lastRevisions = async () => (await own.helm.json<Revision[]>('history', RELEASE)).slice(-2) as [Revision, Revision]

beforeAll(async () => {
  own = await ownReleases(inject('cluster'), 'todo-chatbot-failed')
  await own.upgrade('backend', GOOD, '--wait')
  await own.upgrade('frontend', { 'service.nodePort': WEB_PORT }, '--wait')
  urls = [`${await own.urlOf(API_PORT)}/api/v1/todos`, `${await own.urlOf(WEB_PORT)}/api/v1/todos`]
  await Promise.all(urls.map(url => waitFor(url, async () => (await fetch(url)).ok || undefined)))
})
afterAll(() => own.remove())

/** An upgrade that must fail under requests; gives what its user is told, and what became of it. */
async function failedUpgrade(settings: Settings, timeoutSeconds: number) {
  const loop = startRequestLoop(urls, REQUEST_TIMEOUT_MS)
  const upgrade = () => own.upgrade('backend', { ...GOOD, ...IMPATIENT, ...settings }, '--rollback-on-failure', '--wait', `--timeout=${timeoutSeconds}s`)
  const told = await withPodFault(RELEASE, listPods, upgrade).then(() => 'nothing', (error: Error) => error.message)
  const [failed, rollback] = await lastRevisions()
  const detectedSeconds = (Date.parse(rollback.updated) - Date.parse(failed.updated)) / 1000
  await loop.stop()
  return { told, failed, rollback, detectedSeconds, failures: loop.failed(), count: loop.answered() + loop.failed().length }
}

async function record(what: string, { told, detectedSeconds, count, failures }: Awaited<ReturnType<typeof failedUpgrade>>): Promise<void> {
  const figure = (name: string, value: string) => recordFigure({ section: 'Failed rollouts', name: `${what}: ${name}`, value })
  await figure('detected after', `${detectedSeconds.toFixed(1)} s of a deadline of ${DEADLINE_SECONDS} s`)
  await figure('failed requests', `${failures.length} of ${count}`)
  await figure('the user is told', told)
}

describe('helm upgrade with rollback on failure', () => {
  it.each(BAD)('brings the former revision back after $what, says why, and fails no request', async ({ what, settings, why }) => {
    const before = await podNames()
    const outcome = await failedUpgrade(settings, TIMEOUT_SECONDS)
    await record(what, outcome)

    expect(outcome.failures).toEqual([])
    expect(outcome.told).toMatch(why)
    expect(outcome.failed).toMatchObject({ status: 'failed', description: expect.stringContaining(`Deployment/todo-chatbot-failed/${RELEASE} not ready`) })
    expect(outcome.rollback).toMatchObject({ status: 'deployed', description: expect.stringContaining('Rollback to ') })
    expect(outcome.detectedSeconds).toBeLessThanOrEqual(DEADLINE_SECONDS)
    expect(await podNames()).toEqual(before)
  })

  it('is told by the Deployment itself that the deadline is over, where it has more patience', async () => {
    const before = await podNames()
    const outcome = await failedUpgrade(NEVER_READY_EITHER, 60)
    await record('an image that never gets ready, with a long --timeout', outcome)

    expect(outcome.failed).toMatchObject({ status: 'failed', description: expect.stringContaining('Progress deadline exceeded') })
    expect(outcome.failures).toEqual([])
    await waitFor('the former pods alone', async () => (await podNames()).join() === before.join() || undefined)
  })
})
