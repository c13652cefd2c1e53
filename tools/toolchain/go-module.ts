import type { ModulePin } from './pins.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UserError } from '../lib/user-error.ts'
import { requireGo } from './go-tool.ts'
import { runTool } from './run-tool.ts'

/** What `go mod download -json` prints about a module. */
export interface DownloadedModule { Dir: string, Sum: string }

/** Refuses a module that is not the pinned one. */
export function assertModuleSum({ path, version, sum }: ModulePin, seen: string): void {
  if (seen !== sum)
    throw new UserError(`the module ${path}@v${version} is not what it should be: expected ${sum}, got ${seen}`)
}

/** The pinned sum stands in for the check against the sum database, so that a module cache at hand is enough. */
async function download({ path, version }: ModulePin, folder: string): Promise<DownloadedModule> {
  const printed = await runTool(requireGo(`the set of schemas from ${path}`), ['mod', 'download', '-json', `${path}@v${version}`], {
    cwd: folder,
    env: { GOFLAGS: '-modcacherw', GOMODCACHE: join(folder, 'modules'), GOSUMDB: 'off', GOWORK: 'off' },
  })
  return JSON.parse(printed) as DownloadedModule
}

/** Runs `work` on the unpacked files of a Go module, which is fetched into a temporary folder and removed again: its 130 MB serve once. */
export async function withGoModule<T>(pin: ModulePin, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'go-module-'))
  try {
    const { Dir, Sum } = await download(pin, folder)
    assertModuleSum(pin, Sum)
    return await work(Dir)
  }
  finally {
    await rm(folder, { recursive: true, force: true })
  }
}
