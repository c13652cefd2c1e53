import { readdir, utimes } from 'node:fs/promises'
import { join } from 'node:path'

/** The time of every file in a package, and of the package itself. */
const FIXED_TIME = new Date('2000-01-01T00:00:00Z')

/** Gives a file the fixed time. */
export const fixTime = (file: string): Promise<void> => utimes(file, FIXED_TIME, FIXED_TIME)

/** Gives every file below a folder the same time: Helm writes the times of files into a package, and knows no variable for them. */
export async function fixTimes(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  await Promise.all(entries.filter(entry => entry.isFile()).map(entry => fixTime(join(entry.parentPath, entry.name))))
}
