import type { ChildProcess } from 'node:child_process'
import type { AddressInfo } from 'node:net'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fromRoot } from '../../lib/paths.ts'

export interface Started {
  process: ChildProcess
  ports: number[]
  /** What it printed so far. */
  output: () => string
  exited: Promise<number | null>
  removeData: () => Promise<void>
}

/** Ports that were free a moment ago. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'))
  await Promise.all(servers.map(server => once(server, 'listening')))
  const ports = servers.map(server => (server.address() as AddressInfo).port)
  await Promise.all(servers.map(async (server) => {
    server.close()
    await once(server, 'close')
  }))
  return ports
}

/** Local mode as a person starts it, with ports and data of its own. */
export async function startForReal(args: string[] = []): Promise<Started> {
  const ports = await freePorts(3)
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
