import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'

const POLL_MS = 200
/** How long a lock may lack its owner's id: the moment between making the file and writing to it. */
const UNSIGNED_MS = 5000

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  }
  catch (error) {
    return hasCode(error, 'EPERM')
  }
}

async function tryTake(file: string): Promise<boolean> {
  try {
    await writeFile(file, `${process.pid}`, { flag: 'wx' })
    return true
  }
  catch (error) {
    if (hasCode(error, 'EEXIST'))
      return false
    throw error
  }
}

async function ageMs(file: string): Promise<number> {
  const info = await stat(file).catch(() => undefined)
  return info
    ? Date.now() - info.mtimeMs
    : 0
}

/** Takes the lock of a dead owner out of the way; renaming first means that of two waiters only one removes it. */
async function dropIfAbandoned(file: string): Promise<void> {
  const [owner, age] = await Promise.all([
    readFile(file, 'utf8').catch(() => ''),
    ageMs(file),
  ])
  const isHeld = owner === ''
    ? age < UNSIGNED_MS
    : isAlive(Number(owner))
  if (isHeld)
    return
  const aside = `${file}.${process.pid}.stale`
  await rename(file, aside).catch(() => {})
  await rm(aside, { force: true })
}

/** How a lock is waited for. */
export interface LockWaiting {
  /** Ends the waiting, with its reason. */
  signal?: AbortSignal
  /** Called once when the lock is held by another process, with its id, which is empty where it is not known. */
  onHeld?: (owner: string) => void
}

async function waitForTurn(file: string, { signal, onHeld }: LockWaiting): Promise<void> {
  let isTold = false
  while (!await tryTake(file)) {
    signal?.throwIfAborted()
    await dropIfAbandoned(file)
    const owner = await readFile(file, 'utf8').catch(() => undefined)
    if (owner !== undefined && !isTold) {
      isTold = true
      onHeld?.(owner)
    }
    await sleep(POLL_MS)
  }
}

/** Runs `work` while holding `file`; waits for another living process that holds it. */
export async function withLock<T>(file: string, work: () => Promise<T>, waiting: LockWaiting = {}): Promise<T> {
  await waitForTurn(file, waiting)
  try {
    return await work()
  }
  finally {
    await rm(file, { force: true })
  }
}
