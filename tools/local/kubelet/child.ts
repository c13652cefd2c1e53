import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import process from 'node:process'
import { createInterface } from 'node:readline'

export interface ChildSpec {
  /** A script and its arguments, for the Node that runs this. */
  args: string[]
  cwd: string
  env: Record<string, string>
  onLine: (line: string) => void
}

/** How a process ended, in the numbers of a container runtime: 128 + signal where a signal ended it. */
export interface Exit {
  exitCode: number
  signal?: number
}

export interface Child {
  pid: number
  exited: Promise<Exit>
  /** SIGTERM, or a word on its stdin where there are no signals. */
  askToStop: () => void
  /** Ends it and whatever it started, at once. */
  kill: () => void
}

const leash = new URL('./leash.ts', import.meta.url).href
const hasSignals = process.platform !== 'win32'

function exitOf(code: number | null, name: NodeJS.Signals | null): Exit {
  if (name === null)
    return { exitCode: code ?? 1 }
  const signal = constants.signals[name]
  return { exitCode: 128 + signal, signal }
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  // Without a process id this would signal the supervisor's own group.
  if (pid === undefined)
    return
  try {
    process.kill(hasSignals
      ? -pid
      : pid, signal)
  }
  catch {
    // It ended before.
  }
}

/**
 * Starts a Node script in a process group of its own, so that Ctrl-C reaches only the supervisor, which decides what to do.
 * The leash ends it when its stdin closes: the supervisor's death, of any kind, closes it.
 */
export function startChild({ args, cwd, env, onLine }: ChildSpec): Child {
  const child = spawn(process.execPath, ['--import', leash, ...args], {
    cwd,
    env,
    detached: hasSignals,
    windowsHide: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', onLine)
  child.stdin.on('error', () => {})
  const exited = new Promise<Exit>((resolve) => {
    child.on('exit', (code, signal) => resolve(exitOf(code, signal)))
    child.on('error', (error) => {
      onLine(`cannot start: ${error.message}`)
      resolve({ exitCode: 128 })
    })
  })
  return {
    pid: child.pid ?? 0,
    exited,
    askToStop: () => hasSignals
      ? child.kill('SIGTERM')
      : child.stdin.end('stop'),
    kill: () => signalGroup(child, 'SIGKILL'),
  }
}
