import { spawn } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const SERVER = fileURLToPath(new URL('../server.ts', import.meta.url))

export interface ServerProcess {
  url: string
  port: number
  signal: (signal: NodeJS.Signals) => void
  /** The exit code, null after a signal that kills. */
  exitCode: Promise<number | null>
}

function spawnServer(env: Record<string, string>) {
  const child = spawn(process.execPath, [SERVER], {
    env: { API_HOST: '127.0.0.1', API_PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return {
    child,
    exitCode: once(child, 'exit').then(([code]) => code as number | null),
  }
}

/** The real process, once it is ready; killed when the test ends. */
export async function startServer(env: Record<string, string> = {}): Promise<ServerProcess> {
  const { child, exitCode } = spawnServer(env)
  let port = 0
  for await (const line of createInterface({ input: child.stdout })) {
    const { msg } = JSON.parse(line) as { msg: string }
    port = Number(/listening at http:\/\/127\.0\.0\.1:(\d+)/.exec(msg)?.[1] ?? port)
    if (msg === 'ready')
      break
  }
  child.stdout.resume()
  child.stderr.resume()
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    signal: signal => void child.kill(signal),
    exitCode,
  }
}

/** The real process where it cannot start: what it says, and how it ends. */
export async function failToStart(env: Record<string, string>): Promise<{ exitCode: number | null, stderr: string }> {
  const { child, exitCode } = spawnServer(env)
  child.stdout.resume()
  const chunks = await child.stderr.setEncoding('utf8').toArray()
  return {
    exitCode: await exitCode,
    stderr: chunks.join(''),
  }
}
