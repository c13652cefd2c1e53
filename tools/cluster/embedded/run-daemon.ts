import type { Daemon } from './daemons.ts'
import type { ClusterPlan } from './plan.ts'
import type { Sandbox } from './sandbox.ts'
import http from 'node:http'
import https from 'node:https'
import { dirname } from 'node:path'
import { binary, binFolder } from '../binaries/index.ts'
import { describeLog } from '../lib/log-tail.ts'
import { killProcess } from '../lib/processes.ts'
import { run, succeeds } from '../lib/run.ts'
import { waitUntil } from '../lib/wait-until.ts'
import { logFile } from './daemons.ts'
import { enterArgs, processesIn } from './sandbox.ts'

const HEALTH_TIMEOUT_MS = 2000
const APPEAR_TIMEOUT_MS = 3000
const START_TIMEOUT_MS = 60_000
const OK = 200
const PATH = `${binFolder}:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin`

/** The shell ends at once, so the daemon belongs to the sandbox's first process, which also collects it when it ends. */
const DETACH = 'log=$1; shift; setsid "$@" >>"$log" 2>&1 </dev/null &'

/** Daemons show certificates for names that only the cluster knows; whether they answer is all that is asked. */
function answersOk(url: string): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const get = url.startsWith('https:')
    ? https.get
    : http.get
  const request = get(url, { rejectUnauthorized: false, timeout: HEALTH_TIMEOUT_MS, agent: false }, (response) => {
    response.resume()
    resolve(response.statusCode === OK)
  })
  request.on('timeout', () => request.destroy(new Error('timeout')))
  request.on('error', () => resolve(false))
  return promise
}

/** Whether the daemon does its work. */
export async function isHealthy(daemon: Daemon, sandbox: Sandbox): Promise<boolean> {
  if ('url' in daemon.health)
    return answersOk(daemon.health.url)
  const [program, ...args] = daemon.health.command
  return succeeds('nsenter', [
    ...enterArgs(sandbox),
    binary(program),
    ...args,
  ], { timeout: HEALTH_TIMEOUT_MS })
}

async function processOf(daemon: Daemon, sandbox: Sandbox) {
  return (await processesIn(sandbox)).find(info => info.args[0] === binary(daemon.name))
}

/** Tells why waiting is in vain: the daemon has ended, or has not even been started. */
function watchForEnd(daemon: Daemon, sandbox: Sandbox, log: string): () => Promise<string | undefined> {
  const startedAt = performance.now()
  let hasRun = false
  return async () => {
    const isRunning = await processOf(daemon, sandbox) !== undefined
    hasRun ||= isRunning
    return isRunning || (!hasRun && performance.now() - startedAt < APPEAR_TIMEOUT_MS)
      ? undefined
      : `${daemon.name} on ${daemon.node.name} ended: ${await describeLog(log)}`
  }
}

/** Starts a daemon unless it runs, and waits until it is healthy; one that runs but does not answer is started anew. */
export async function ensureDaemon(plan: ClusterPlan, daemon: Daemon, sandbox: Sandbox): Promise<void> {
  if (await isHealthy(daemon, sandbox))
    return
  const stuck = await processOf(daemon, sandbox)
  if (stuck)
    await killProcess(stuck)
  const log = logFile(plan, daemon)
  await run('nsenter', [
    ...enterArgs(sandbox),
    'sh',
    '-c',
    DETACH,
    'sh',
    log,
    binary(daemon.name),
    ...daemon.flags,
  ], {
    cwd: dirname(log),
    env: { PATH },
    extendEnv: false,
  })
  await waitUntil(`${daemon.name} on ${daemon.node.name} is healthy`, () => isHealthy(daemon, sandbox), {
    timeoutMs: START_TIMEOUT_MS,
    explain: () => describeLog(log),
    hopeless: watchForEnd(daemon, sandbox, log),
  })
}
