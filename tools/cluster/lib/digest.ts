import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** The SHA-256 of a file's content. */
export async function digestOfFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

/** One digest for the files of a folder, with their names; `isCounted` leaves out what is generated. */
export async function digestOfFolder(folder: string, isCounted: (path: string) => boolean): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name)).sort()
  const counted = files.filter(file => isCounted(relative(folder, file)))
  const lines = await Promise.all(counted.map(async file => `${relative(folder, file)} ${await digestOfFile(file)}`))
  return createHash('sha256').update(lines.join('\n')).digest('hex')
}
