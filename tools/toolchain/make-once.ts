import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import process from 'node:process'
import { step } from '../lib/progress.ts'
import { withLock } from './lock.ts'

async function makeAside(target: string, make: (path: string) => Promise<void>): Promise<void> {
  const unfinished = `${target}.${process.pid}.part`
  await rm(unfinished, { recursive: true, force: true })
  try {
    await make(unfinished)
    await rename(unfinished, target)
  }
  finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}

/**
 * Makes `target` (a file or a folder) unless it is there, and returns its path.
 *
 * `make` writes to the path it is given, which is renamed into place only when it succeeded: a crash half way leaves nothing
 * that looks finished. Processes that want the same target wait for the first one.
 */
export async function makeOnce(label: string, target: string, make: (path: string) => Promise<void>): Promise<string> {
  if (existsSync(target))
    return target
  await mkdir(dirname(target), { recursive: true })
  await step(label, () => withLock(`${target}.lock`, async () => {
    if (!existsSync(target))
      await makeAside(target, make)
  }))
  return target
}
