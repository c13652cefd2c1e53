import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import getPort from 'get-port'
import { fromRoot } from '../../lib/paths.ts'

export interface Started {
  process: ChildProcess
  ports: number[]
  /** What it printed so far. */
  output: () => string
  exited: Promise<number | null>
  removeData: () => Promise<void>
}

/** Local mode as a person starts it, with ports and data of its own. */
export async function startForReal(args: string[] = []): Promise<Started> {
  const ports = await Promise.all([getPort(), getPort(), getPort()])
  const data = await mkdtemp(join(tmpdir(), 'local-mode-'))
  const child = spawn(process.execPath, [
    fromRoot('tools/commands/start.ts'),
    '--ports',
    ports.join(','),
    '--data',
    data,
    ...args,
  ], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', chunk => output += chunk)
  const exited = once(child, 'exit').then(([code]) => code as number | null)
  return {
    process: child,
    ports,
    output: () => output,
    exited,
    removeData: () => rm(data, { recursive: true, force: true }),
  }
}

/** The API server that the printed kubeconfig leads to. */
export async function clusterUrl(output: string): Promise<string> {
  const [, file = ''] = /KUBECONFIG=(\S+)/.exec(output) ?? []
  const [, url = ''] = /server: (\S+)/.exec(await readFile(file, 'utf8')) ?? []
  return url
}
