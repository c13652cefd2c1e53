import { readdir, readFile, readlink } from 'node:fs/promises'
import process from 'node:process'
import { uninterrupted } from './interruption.ts'
import { waitUntil } from './wait-until.ts'

const KILL_TIMEOUT_MS = 10_000
const STATE_FIELD = 0
const THREADS_FIELD = 17
const START_TIME_FIELD = 19

/** A process named so that its number cannot stand for a later one: numbers are reused, a number with its start time is not. */
export interface ProcessIdentity { pid: number, startTicks: string }

export interface ProcessInfo extends ProcessIdentity {
  args: string[]
  isDead: boolean
}

/**
 * Reads /proc/PID/stat; the command name in it may hold spaces and brackets, so fields are counted after its last one.
 * A process whose first thread has ended holds its files and ports until the last one has.
 */
export function parseStat(stat: string): { isDead: boolean, startTicks: string } {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const state = fields[STATE_FIELD]
  return {
    isDead: state === 'X' || (state === 'Z' && Number(fields[THREADS_FIELD]) <= 1),
    startTicks: fields[START_TIME_FIELD] ?? '',
  }
}

/** The process of that number, or undefined when there is none. */
export async function inspectProcess(pid: number): Promise<ProcessInfo | undefined> {
  try {
    const { isDead, startTicks } = parseStat(await readFile(`/proc/${pid}/stat`, 'utf8'))
    const args = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0').slice(0, -1)
    return {
      pid,
      startTicks,
      args,
      isDead,
    }
  }
  catch {
    return undefined
  }
}

/** Every living process of the machine. */
export async function listProcesses(): Promise<ProcessInfo[]> {
  const names = await readdir('/proc')
  const found = await Promise.all(names.filter(name => /^\d+$/.test(name)).map(name => inspectProcess(Number(name))))
  return found.filter(info => info !== undefined && !info.isDead) as ProcessInfo[]
}

/** The kernel's name for the PID namespace that a process lives in. */
export async function pidNamespaceOf(pid: number): Promise<string | undefined> {
  return readlink(`/proc/${pid}/ns/pid`).catch(() => undefined)
}

export async function isRunning(identity: ProcessIdentity): Promise<boolean> {
  const info = await inspectProcess(identity.pid)
  return info !== undefined && info.startTicks === identity.startTicks && !info.isDead
}

/** Kills exactly that process and waits for its end; a process that has taken over its number is left alone. */
export async function killProcess(identity: ProcessIdentity, signal: 'SIGTERM' | 'SIGKILL' = 'SIGKILL'): Promise<void> {
  if (!await isRunning(identity))
    return
  try {
    process.kill(identity.pid, signal)
  }
  catch {
    return
  }
  await waitUntil(`process ${identity.pid} ends`, async () => !await isRunning(identity), { timeoutMs: KILL_TIMEOUT_MS, signal: uninterrupted })
}
