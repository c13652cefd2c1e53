import type { ProcessInfo } from '../lib/processes.ts'
import { spawn } from 'node:child_process'
import { openSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { describeLog } from '../lib/log-tail.ts'
import { isListening } from '../lib/ports.ts'
import { killProcess, listProcesses } from '../lib/processes.ts'
import { waitUntil } from '../lib/wait-until.ts'
import { NODE_PORTS } from '../ports.ts'

const START_TIMEOUT_MS = 10_000
const PROGRAM = fileURLToPath(new URL('forwarder.ts', import.meta.url))

function isForwarderOf(info: ProcessInfo, stateFolder: string): boolean {
  return info.args[1]?.endsWith(basename(PROGRAM)) === true && info.args[2] === '--state' && info.args[3] === stateFolder
}

/** The processes that lead ports of this machine to the cluster with that folder: one, or none. */
export async function findForwarders(stateFolder: string): Promise<ProcessInfo[]> {
  return (await listProcesses()).filter(info => isForwarderOf(info, stateFolder))
}

/** Which node is reached, and the cluster's folder, by which the process is known. */
export interface ForwardingTarget { stateFolder: string, address: string }

export async function isForwarding(stateFolder: string): Promise<boolean> {
  return (await findForwarders(stateFolder)).length > 0
}

/** Starts the process that leads ports of this machine to the cluster's NodePorts, unless it runs. */
export async function ensureForwarding({ stateFolder, address }: ForwardingTarget, firstPort: number): Promise<void> {
  if (await isForwarding(stateFolder))
    return
  const logFile = join(stateFolder, 'logs', 'forwarder.log')
  await mkdir(join(stateFolder, 'logs'), { recursive: true })
  const log = openSync(logFile, 'a')
  const rules = NODE_PORTS.map((port, index) => `${firstPort + index}:${address}:${port}`)
  const child = spawn(process.execPath, [
    PROGRAM,
    '--state',
    stateFolder,
    ...rules,
  ], {
    detached: true,
    stdio: ['ignore', log, log],
    cwd: '/',
  })
  child.unref()
  await waitUntil('the ports of this machine are forwarded', async () => (await Promise.all(NODE_PORTS.map((_, index) => isListening(firstPort + index)))).every(Boolean), {
    timeoutMs: START_TIMEOUT_MS,
    hopeless: async () => child.exitCode === null
      ? undefined
      : describeLog(logFile),
  })
}

export async function stopForwarding(stateFolder: string): Promise<void> {
  await Promise.all((await findForwarders(stateFolder)).map(info => killProcess(info)))
}
