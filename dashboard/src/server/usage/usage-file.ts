import type { SavedEntry } from './usage-book.ts'
import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { deserialize, serialize } from 'node:v8'

const MAGIC = Buffer.from('usage-history 1\n')
const LENGTH_BYTES = 4
const DIGEST_BYTES = 32
/** One write of so many entries keeps a file of 10,000 pods from being in memory whole. */
const ENTRIES_PER_WRITE = 200

/** Each entry after its length, and at the end a SHA-256 of everything before. Whoever reads during a write finds the file before it, whole. */
export async function writeUsageFile(path: string, entries: Iterable<SavedEntry>): Promise<void> {
  const temporary = `${path}.new`
  await mkdir(dirname(path), { recursive: true })
  const file = await open(temporary, 'w', 0o600)
  try {
    const hash = createHash('sha256')
    let chunks: Buffer[] = [MAGIC]
    const flush = async () => {
      const bytes = Buffer.concat(chunks)
      chunks = []
      hash.update(bytes)
      await file.writeFile(bytes)
    }
    for (const entry of entries) {
      const bytes = serialize(entry)
      const length = Buffer.alloc(LENGTH_BYTES)
      length.writeUInt32LE(bytes.length)
      chunks.push(length, bytes)
      if (chunks.length >= 2 * ENTRIES_PER_WRITE)
        await flush()
    }
    await flush()
    await file.writeFile(hash.digest())
    await file.sync()
  }
  finally {
    await file.close()
  }
  await rename(temporary, path)
}

/** Throws when there is a file that is not whole, or is none of this version; no file is an empty history. */
export async function readUsageFile(path: string): Promise<SavedEntry[]> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT')
      return null
    throw error
  })
  return bytes === null ? [] : entriesOf(bytes)
}

function entriesOf(bytes: Buffer): SavedEntry[] {
  const content = bytes.subarray(0, Math.max(0, bytes.length - DIGEST_BYTES))
  if (!content.subarray(0, MAGIC.length).equals(MAGIC))
    throw new Error('it is no usage history of this version')
  if (!createHash('sha256').update(content).digest().equals(bytes.subarray(content.length)))
    throw new Error('its checksum does not match its content')
  const entries: SavedEntry[] = []
  for (let at = MAGIC.length; at < content.length;) {
    const end = at + LENGTH_BYTES + content.readUInt32LE(at)
    entries.push(deserialize(content.subarray(at + LENGTH_BYTES, end)) as SavedEntry)
    at = end
  }
  return entries
}
