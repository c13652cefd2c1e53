import type { Urls } from './context.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { execa } from 'execa'
import getPort from 'get-port'
import { root } from '../../tools/lib/paths.ts'
import { waitFor } from './wait-for.ts'

const START_TIMEOUT_MS = 120_000

export interface RunningLocalMode {
  urls: Urls
  /** Ctrl-C, and the wait for its end; gives the exit code. */
  stop: () => Promise<number | undefined>
}

const urlOf = (port: number): string => `http://127.0.0.1:${port}`

/** In a process group of its own, so that Ctrl-C can be sent to all of it as a terminal does. */
function spawnLocalMode(args: string[]) {
  const child = execa('node', ['tools/run.mjs', 'start', ...args], {
    cwd: root,
    all: true,
    reject: false,
    detached: true,
  })
  const output: string[] = []
  child.all.on('data', (chunk: Uint8Array) => output.push(String(chunk)))
  return {
    child,
    interrupt: () => process.kill(-(child.pid ?? 0), 'SIGINT'),
    printed: () => output.join(''),
  }
}

/** Starts local mode as `npm start` does, on free ports and with an empty folder for its data. */
export async function startLocalMode(...args: string[]): Promise<RunningLocalMode> {
  const [api, web, dashboard] = await Promise.all([getPort(), getPort(), getPort()])
  const data = await mkdtemp(join(tmpdir(), 'todo-chatbot-e2e-'))
  const { child, interrupt, printed } = spawnLocalMode([
    '--ports',
    [api, web, dashboard].join(),
    '--data',
    data,
    ...args,
  ])
  const ready = waitFor('local mode', () => printed().includes('Ctrl-C') || undefined, START_TIMEOUT_MS).catch(interrupt)
  const isReady = await Promise.race([
    ready,
    child.then(() => false),
  ])
  if (isReady !== true)
    throw new Error(`local mode did not start:\n${printed()}`)
  return {
    urls: {
      api: urlOf(api),
      web: urlOf(web),
      dashboard: urlOf(dashboard),
    },
    async stop() {
      interrupt()
      const { exitCode } = await child
      await rm(data, { recursive: true, force: true })
      return exitCode
    },
  }
}
