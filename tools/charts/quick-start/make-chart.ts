import type { QuickStart } from './page.ts'
import { mkdir, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import process from 'node:process'
import { fromRoot } from '../../lib/paths.ts'
import { runTool } from '../../toolchain/index.ts'
import { LIBRARY_CHART } from '../names.ts'

/** The one thing that the page lets the reader replace. */
const LIBRARY_PATH = 'file://../common'

/** Writes the files of the page into a folder, with the path to the library that the page asks for. */
export async function writeQuickStart(folder: string, { files }: QuickStart): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text.replace(LIBRARY_PATH, `file://${fromRoot('charts', LIBRARY_CHART)}`))
  }
}

/** Runs shell lines of the page as they stand there, with that Helm; the folder of the chart is where they run. */
export function runLines(lines: string, folder: string, helm: string, env: Record<string, string> = {}): Promise<string> {
  const path = [dirname(helm), process.env.PATH ?? ''].join(delimiter)
  // Somebody's own chart repositories are none of the page's business, and may be out of reach.
  const helmFolders = Object.fromEntries(['CACHE', 'CONFIG', 'DATA'].map(name => [`HELM_${name}_HOME`, join(folder, '..', name.toLowerCase())]))
  return runTool('sh', ['-ec', lines], { cwd: folder, env: { ...helmFolders, ...env, PATH: path } })
}
