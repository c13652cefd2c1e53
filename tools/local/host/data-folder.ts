import { mkdir, rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../lib/user-error.ts'

const MIN_FREE_BYTES = 32 * 1024 * 1024

/** Makes the folder, and throws one line when nothing could be kept there. */
export async function prepareDataFolder(folder: string): Promise<void> {
  try {
    await mkdir(join(folder, 'logs'), { recursive: true })
    const trial = join(folder, '.write-test')
    await writeFile(trial, 'x')
    await rm(trial)
  }
  catch (error) {
    throw new UserError(`cannot write to ${folder} (${(error as NodeJS.ErrnoException).code}): choose another folder with --data DIR`)
  }
  const { bavail, bsize } = await statfs(folder)
  if (bavail * bsize < MIN_FREE_BYTES)
    throw new UserError(`the disk of ${folder} is full (${Math.floor(bavail * bsize / 1024 / 1024)} MiB left): free some space, or choose another folder with --data DIR`)
}
