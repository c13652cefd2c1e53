import type { Buffer } from 'node:buffer'
import process from 'node:process'
import { execa } from 'execa'
import { root } from '../../tools/lib/paths.ts'

/** How a command of the cluster tooling ended, and what it said. */
export interface Outcome {
  exitCode: number | undefined
  lines: string[]
  /** The lines that a person is meant to act on. */
  errors: string[]
}

/** A signal that the command gets as soon as it prints a line with that text. */
export interface Interruption { at: string, signal: NodeJS.Signals }

/** What a run came to, from its exit code and all that it printed. */
export function outcomeOf(exitCode: number | undefined, all: string): Outcome {
  const lines = all.split('\n')
  return { exitCode, lines, errors: lines.filter(line => line.startsWith('error:')) }
}

/** Runs `cluster ...` to its end. */
export async function cluster(...args: string[]): Promise<Outcome> {
  const { exitCode, all } = await execa(process.execPath, ['tools/run.mjs', 'cluster', ...args], { cwd: root, all: true, reject: false })
  return outcomeOf(exitCode, all)
}

/** Runs `cluster ...`, which has to succeed without a word of complaint. */
export async function clusterDone(...args: string[]): Promise<void> {
  const { exitCode, lines, errors } = await cluster(...args)
  if (exitCode !== 0 || errors.length > 0)
    throw new Error(`"cluster ${args.join(' ')}" ended with code ${exitCode}:\n${lines.join('\n')}`)
}

/**
 * Runs `cluster ...` and interrupts it. Only the tool itself gets the signal: what it has started is on its own then, as after
 * a crash, which is harder to clean up than Ctrl-C at a terminal.
 */
export async function interruptedCluster({ at, signal }: Interruption, ...args: string[]): Promise<Outcome> {
  const child = execa(process.execPath, ['tools/commands/cluster.ts', ...args], { cwd: root, all: true, reject: false })
  let said = ''
  let isSent = false
  child.all.on('data', (chunk: Buffer) => {
    said += chunk.toString()
    if (isSent || !said.includes(at))
      return
    isSent = child.kill(signal)
  })
  const { exitCode } = await child
  if (!isSent)
    throw new Error(`"cluster ${args.join(' ')}" never said "${at}":\n${said}`)
  return outcomeOf(exitCode, said)
}
