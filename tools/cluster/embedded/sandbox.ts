import type { ProcessIdentity, ProcessInfo } from '../lib/processes.ts'
import { spawn } from 'node:child_process'
import { openSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { UserError } from '../../lib/user-error.ts'
import { binary } from '../binaries/index.ts'
import { uninterrupted } from '../lib/interruption.ts'
import { describeLog } from '../lib/log-tail.ts'
import { killProcess, listProcesses, pidNamespaceOf } from '../lib/processes.ts'
import { waitUntil } from '../lib/wait-until.ts'

const START_TIMEOUT_MS = 10_000
const END_TIMEOUT_MS = 20_000
const HOLDER_ARGS = 4
const SETUP = fileURLToPath(new URL('sandbox-setup.sh', import.meta.url))

/** Namespaces of a node (or of the switch between nodes), alive as long as the process that holds them. */
export interface Sandbox {
  holder: ProcessIdentity
  /** The program that holds it; its folder tells the version that made the sandbox. */
  program: string
}

/** A sandbox is known by its holder's arguments, so it is found even when the state folder is gone. */
function holderArgs(stateFolder: string, name: string): string[] {
  return [
    '--state',
    stateFolder,
    '--sandbox',
    name,
  ]
}

function isHolder({ args }: ProcessInfo, stateFolder: string, name: string): boolean {
  const [program = '', ...rest] = args
  return program.endsWith('/pause') && rest.join('\0') === holderArgs(stateFolder, name).join('\0')
}

/** The sandbox of that name, when its holder lives. */
export async function findSandbox(stateFolder: string, name: string): Promise<Sandbox | undefined> {
  const holder = (await listProcesses()).find(info => isHolder(info, stateFolder, name))
  return holder && { holder, program: holder.args[0]! }
}

/** Makes namespaces for mounts, network, processes, host name and IPC, held by a process that only waits. */
export async function createSandbox(stateFolder: string, name: string): Promise<Sandbox> {
  const logFile = join(stateFolder, 'logs', `sandbox-${name}.log`)
  await mkdir(join(stateFolder, 'logs'), { recursive: true })
  const log = openSync(logFile, 'a')
  const namespaces = [
    '--mount',
    '--net',
    '--pid',
    '--uts',
    '--ipc',
    '--fork',
    '--propagation',
    'slave',
    '--mount-proc',
  ]
  const args = [
    ...namespaces,
    'sh',
    SETUP,
    binary('pause'),
    ...holderArgs(stateFolder, name),
  ]
  const child = spawn('unshare', args, {
    detached: true,
    stdio: ['ignore', log, log],
    env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', NODE_NAME: name, STATE_FOLDER: stateFolder },
  })
  child.unref()
  await waitUntil(`the namespaces of ${name} are made`, async () => await findSandbox(stateFolder, name) !== undefined, {
    timeoutMs: START_TIMEOUT_MS,
    hopeless: async () => child.exitCode === null
      ? undefined
      : `the namespaces of ${name} cannot be made: ${await describeLog(logFile)}`,
  })
  return (await findSandbox(stateFolder, name))!
}

/** The arguments of `nsenter` that come before a program to be run in the sandbox. */
export function enterArgs(sandbox: Sandbox): string[] {
  return [
    '--target',
    `${sandbox.holder.pid}`,
    '--mount',
    '--net',
    '--pid',
    '--uts',
    '--ipc',
    '--',
  ]
}

/** Every process in the sandbox: the ones that share the holder's PID namespace. */
export async function processesIn(sandbox: Sandbox): Promise<ProcessInfo[]> {
  const namespace = await pidNamespaceOf(sandbox.holder.pid)
  const found = await Promise.all((await listProcesses()).map(async info => await pidNamespaceOf(info.pid) === namespace
    ? [info]
    : []))
  return found.flat()
}

/** The processes that hold a cluster's sandboxes, or are about to: their arguments end alike. */
async function holdersOf(stateFolder: string): Promise<ProcessInfo[]> {
  const belongs = ({ args }: ProcessInfo) => {
    const [name = ''] = args.slice(-1)
    return holderArgs(stateFolder, name).every((arg, index) => arg === args.at(index - HOLDER_ARGS))
  }
  return (await listProcesses()).filter(belongs)
}

/** Ends all sandboxes of a cluster. With its holder the kernel ends every process in a sandbox, and with them its mounts and interfaces. */
export async function destroySandboxes(stateFolder: string): Promise<void> {
  await waitUntil('the nodes have ended', async () => {
    const holders = await holdersOf(stateFolder)
    await Promise.all(holders.map(holder => killProcess(holder)))
    return holders.length === 0
  }, { timeoutMs: END_TIMEOUT_MS, signal: uninterrupted })
}

/** The sandbox of that name; a cluster without it is not running. */
export async function requireSandbox(stateFolder: string, name: string): Promise<Sandbox> {
  const sandbox = await findSandbox(stateFolder, name)
  if (!sandbox)
    throw new UserError(`the node ${name} does not run: "npm run cluster -- up" starts it`)
  return sandbox
}
