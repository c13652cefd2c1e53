import { createHash } from 'node:crypto'
import { glob, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

const KEY_LENGTH = 12

/** As in .dockerignore: what no image is built from. */
function isIgnored(path: string): boolean {
  return path.split('/').some(part => part === 'node_modules' || part === 'dist' || part.endsWith('.spec.ts'))
}

async function filesOf(folder: string, input: string): Promise<string[]> {
  if (!(await stat(join(folder, input))).isDirectory())
    return [input]
  const files: string[] = []
  for await (const entry of glob(`${input}/**`, {
    cwd: folder,
    withFileTypes: true,
    exclude: each => isIgnored(each.name),
  })) {
    if (entry.isFile())
      files.push(join(entry.parentPath, entry.name).slice(join(folder, '/').length))
  }
  return files
}

/** A short digest of the files' names and contents, and of the other things that decide what is built. */
export async function contentKey(folder: string, inputs: readonly string[], others: readonly string[] = []): Promise<string> {
  const files = (await Promise.all(inputs.map(input => filesOf(folder, input)))).flat().sort()
  const hash = createHash('sha256')
  for (const file of new Set(files))
    hash.update(`${file}\0`).update(await readFile(join(folder, file))).update('\0')
  others.forEach(other => hash.update(`${other}\0`))
  return hash.digest('hex').slice(0, KEY_LENGTH)
}
