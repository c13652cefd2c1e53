import type { PodState } from './pod-fault.ts'
import { setTimeout as sleep } from 'node:timers/promises'
import { UserError } from '../lib/user-error.ts'
import { interruption } from './lib/interruption.ts'
import { firstPodFault } from './pod-fault.ts'

const LOOK_MS = 1000

/** Lists the pods of a release, as kubectl prints them in JSON. */
export type ListPods = () => Promise<string>

async function presentFault(listPods: ListPods): Promise<string | undefined> {
  const pods = await listPods().catch(() => '{"items":[]}')
  return firstPodFault((JSON.parse(pods) as { items: PodState[] }).items)
}

/** Looks again and again, since a rollback takes away the pods that could say why there was one. */
async function lastFaultUntil(listPods: ListPods, signal: AbortSignal): Promise<string | undefined> {
  let last: string | undefined
  while (!signal.aborted) {
    last = await presentFault(listPods) ?? last
    await sleep(LOOK_MS, undefined, { signal }).catch(() => {})
  }
  return last
}

/** Turns "timed out" into what the cluster says, or last said, about the pods that do not get ready. */
export async function withPodFault(name: string, listPods: ListPods, work: () => Promise<unknown>): Promise<void> {
  const end = new AbortController()
  const watched = lastFaultUntil(listPods, end.signal)
  try {
    await work()
  }
  catch (error) {
    interruption.throwIfAborted()
    end.abort()
    const fault = await presentFault(listPods) ?? await watched
    throw fault ? new UserError(`${name} does not get ready: ${fault}`) : error
  }
  finally {
    end.abort()
    await watched
  }
}
