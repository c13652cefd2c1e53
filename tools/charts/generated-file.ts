import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, relative } from 'node:path'
import { root } from '../lib/paths.ts'

/** A committed file that a command writes. */
export interface GeneratedFile { path: string, content: string }

export async function writeGenerated(files: GeneratedFile[]): Promise<void> {
  for (const { path, content } of files) {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, content)
  }
}

/** The files that are not what the command would write now, by their path in the project. */
export async function staleFiles(files: GeneratedFile[]): Promise<string[]> {
  const contents = await Promise.all(files.map(({ path }) => readFile(path, 'utf8').catch(() => '')))
  return files
    .filter(({ content }, index) => content !== contents[index])
    .map(({ path }) => relative(root, path))
}
