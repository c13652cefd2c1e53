import type { LocalMode } from './local-mode.ts'
import type { SupervisedService } from './supervised-service.ts'
import { setTimeout as sleep } from 'node:timers/promises'
import { UserError } from '../lib/user-error.ts'
import { urlOf } from './services.ts'

const TIMEOUT_MS = 60_000
const POLL_MS = 50

/** Why the service will not become ready, where that is clear already: a process that ended during the start has a reason to. */
function failureOf({ service, runner, log }: SupervisedService, dataFolder: string): string | undefined {
  const ended = runner.status.lastState?.terminated ?? runner.status.state.terminated
  if (ended)
    return `the ${service.title} ended with code ${ended.exitCode} while it started: ${log.lastWords || `see ${dataFolder}/logs/${service.name}.log`}`
}

async function checkApi(port: number): Promise<void> {
  for (const path of ['/health', '/ready']) {
    const response = await fetch(`${urlOf(port)}${path}`)
    if (!response.ok)
      throw new UserError(`the API answers ${response.status} on ${path}`)
  }
}

/** Resolves once all pods are ready and the API says so itself; throws one line when that will not come. */
export async function untilReady({ services }: LocalMode, apiPort: number, dataFolder: string, signal: AbortSignal): Promise<void> {
  const deadlineMs = performance.now() + TIMEOUT_MS
  while (!services.every(({ runner }) => runner.status.ready)) {
    const failure = services.map(service => failureOf(service, dataFolder)).find(text => text !== undefined)
    if (failure !== undefined)
      throw new UserError(failure)
    if (performance.now() > deadlineMs)
      throw new UserError(`not ready after ${TIMEOUT_MS / 1000} s: ${services.filter(({ runner }) => !runner.status.ready).map(({ service }) => service.title).join(', ')}; see ${dataFolder}/logs`)
    await sleep(POLL_MS, undefined, { signal })
  }
  await checkApi(apiPort)
}
