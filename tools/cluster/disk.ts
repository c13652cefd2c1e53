import { existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { UserError } from '../lib/user-error.ts'

const GIGA = 1e9
const ADVICE = 'free some, or set TODO_CHATBOT_CACHE to a folder on another disk'

/** The folder, or the closest one above it that is there. */
function existing(folder: string): string {
  return existsSync(folder)
    ? folder
    : existing(dirname(folder))
}

/** Refuses to begin on a disk on which the work would end half way; `folder` need not be there yet. */
export async function requireDiskSpace(folder: string, neededBytes: number, purpose: string): Promise<void> {
  const { bavail, bsize } = await statfs(existing(folder))
  const freeBytes = bavail * bsize
  const inGigabytes = (bytes: number) => `${(bytes / GIGA).toFixed(1)} GB`
  if (freeBytes < neededBytes)
    throw new UserError(`${purpose} needs ${inGigabytes(neededBytes)} of free disk space at ${folder}, and ${inGigabytes(freeBytes)} are free: ${ADVICE}`)
}

const isFullDisk = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOSPC'

/** Runs `work`; a disk that fills up meanwhile becomes one line. */
export async function explainFullDisk<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  }
  catch (error) {
    throw isFullDisk(error)
      ? new UserError(`the disk that holds ${folder} is full: ${ADVICE}`)
      : error
  }
}
