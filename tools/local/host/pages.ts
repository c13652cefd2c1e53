import type { Page } from '../services.ts'
import { execFile } from 'node:child_process'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { fromRoot, root } from '../../lib/paths.ts'
import { step } from '../../lib/progress.ts'
import { UserError } from '../../lib/user-error.ts'

const IGNORED = ['dist', 'node_modules']

async function newestChangeMs(path: string): Promise<number> {
  const { mtimeMs } = await stat(path)
  const entries = await readdir(path, { withFileTypes: true }).catch(() => [])
  const below = entries.filter(({ name }) => !IGNORED.includes(name)).map(({ name }) => newestChangeMs(join(path, name)))
  return Math.max(mtimeMs, ...await Promise.all(below))
}

/** True when the page was never built, or something it is built from changed since. */
export async function isStale({ output, sources }: Page, folder = root): Promise<boolean> {
  const built = await stat(join(folder, output, 'index.html')).catch(() => undefined)
  const changes = await Promise.all(sources.map(source => newestChangeMs(join(folder, source))))
  return built === undefined || built.mtimeMs < Math.max(...changes)
}

async function build({ config, output }: Page, signal: AbortSignal): Promise<void> {
  const vite = fromRoot('node_modules', 'vite', 'bin', 'vite.js')
  try {
    await promisify(execFile)(process.execPath, [
      vite,
      'build',
      '--config',
      config,
      '--logLevel',
      'error',
    ], { cwd: root, signal })
  }
  catch (error) {
    throw new UserError(`building ${output} failed:\n${(error as { stderr?: string }).stderr ?? error}`)
  }
}

/** Builds what is stale; a page that is up to date costs nothing and says nothing. */
export async function buildPage(page: Page, title: string, signal: AbortSignal): Promise<void> {
  if (await isStale(page))
    await step(`building the ${title.toLowerCase()} page`, () => build(page, signal))
}
