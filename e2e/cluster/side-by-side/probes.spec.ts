import type { OwnReleases } from '../../support/own-releases.ts'
import type { Pod } from '../../support/pods.ts'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { signalContainer } from '../../support/containers.ts'
import { NODES_ELSEWHERE } from '../../support/embedded-only.ts'
import { recordFigure } from '../../support/figures.ts'
import { ownReleases } from '../../support/own-releases.ts'
import { isReady, podsOf, secondsToReady } from '../../support/pods.ts'
import { slowStart } from '../../support/slow-start.ts'
import { waitFor } from '../../support/wait-for.ts'

const RELEASE = 'todo-chatbot-backend'
/** A probe each ten seconds, of which the third failure counts: the first may fail at once, the third does two periods later. */
const LEAST_SECONDS = 20
const MOST_SECONDS = 40

interface Deployment { status: { conditions: { type: string, status: string, reason: string }[] } }

let own: OwnReleases

const figure = (name: string, value: string) => recordFigure({ section: 'Probes', name, value })
const containerOf = (pod: Pod) => pod.status.containerStatuses[0]!
const newestPod = async (): Promise<Pod> => (await podsOf(own.kubectl, RELEASE)).toSorted((a, b) => b.metadata.creationTimestamp.localeCompare(a.metadata.creationTimestamp))[0]!
const secondsSince = (time: number): number => (performance.now() - time) / 1000

beforeAll(async () => {
  own = await ownReleases(inject('cluster'), 'todo-chatbot-probes')
})
afterAll(() => own.remove())

describe('a hung event loop', () => {
  it('is restarted by the third failed liveness probe, within 40 seconds and not before', async ({ skip }) => {
    skip(!inject('cluster').isEmbedded, NODES_ELSEWHERE)
    await own.upgrade('backend', {}, '--wait')
    const hung = await newestPod()
    const hungAt = performance.now()
    await signalContainer(containerOf(hung).containerID, 'SIGSTOP')

    const ended = await waitFor('the kill', async () => containerOf(await newestPod()).lastState.terminated, 90_000)
    const seconds = secondsSince(hungAt)
    await waitFor('the pod to be ready again', async () => isReady(await newestPod()) || undefined)
    await figure('a hung event loop is restarted after', `${seconds.toFixed(1)} s (${LEAST_SECONDS} to ${MOST_SECONDS} s)`)
    await figure('and its pod is ready again after', `${secondsSince(hungAt).toFixed(1)} s`)

    expect(ended.exitCode).toBe(137)
    expect(seconds).toBeGreaterThanOrEqual(LEAST_SECONDS)
    expect(seconds).toBeLessThanOrEqual(MOST_SECONDS)
    expect((await newestPod()).metadata.name).toBe(hung.metadata.name)
  })
})

describe('a slow start', () => {
  it('is left alone within its budget', async () => {
    await own.upgrade('backend', { ...slowStart(10), 'startup.budgetSeconds': 40 }, '--wait')
    const pod = await newestPod()
    await figure('a start of 10 s with a budget of 40 s', `${containerOf(pod).restartCount} restarts, ready after ${secondsToReady(pod)} s`)
    expect(containerOf(pod).restartCount).toBe(0)
    expect(secondsToReady(pod)).toBeGreaterThanOrEqual(10)
  })

  it('is ended outside of it, and the roll-out says that it failed', async () => {
    const before = (await newestPod()).metadata.name
    const upgradedAt = performance.now()
    const settings = { ...slowStart(100), 'startup.budgetSeconds': 6, 'rollout.progressDeadlineSeconds': 8, 'drain.preStopSeconds': 1, 'drain.shutdownSeconds': 1 }
    await expect(own.upgrade('backend', settings, '--wait')).rejects.toThrow('Progress deadline exceeded')
    await figure('a start of 100 s with a budget of 6 s and a progress deadline of 8 s is reported after', `${secondsSince(upgradedAt).toFixed(1)} s`)

    await expect(own.kubectl.run('rollout', 'status', `deployment/${RELEASE}`)).rejects.toThrow('exceeded its progress deadline')
    const { status } = await own.kubectl.json<Deployment>('get', 'deployment', RELEASE)
    expect(status.conditions).toContainEqual(expect.objectContaining({ type: 'Progressing', status: 'False', reason: 'ProgressDeadlineExceeded' }))
    const ended = await waitFor('the restart', async () => containerOf(await newestPod()).restartCount > 0 ? newestPod() : undefined)
    expect(isReady(ended)).toBe(false)
    expect((await podsOf(own.kubectl, RELEASE)).filter(isReady).map(pod => pod.metadata.name)).toEqual([before])
  })
})
