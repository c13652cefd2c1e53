import type { Options } from 'execa'
import { basename } from 'node:path'
import { execa, ExecaError } from 'execa'
import { UserError } from '../../lib/user-error.ts'
import { interruption } from './interruption.ts'

const NAMING_WORDS = 3
const LAST_LINES = 6

/** One line for a command that failed: which one, without its flags, and the end of what it said. */
export function describeFailure(file: string, args: string[], said: string): string {
  const words = args.filter(arg => !arg.startsWith('-')).slice(0, NAMING_WORDS)
  const lines = said.split('\n').map(line => line.trim()).filter(Boolean).slice(-LAST_LINES)
  return `${[basename(file), ...words].join(' ')} failed: ${lines.join('; ')}`
}

/** Runs a program that Ctrl-C ends and returns its output; a failure becomes one line with what the program said. */
export async function run(file: string, args: string[], options: Options = {}): Promise<string> {
  interruption.throwIfAborted()
  try {
    const { stdout } = await execa(file, args, {
      cancelSignal: interruption,
      stdin: 'input' in options
        ? 'pipe'
        : 'ignore',
      ...options,
    })
    return String(stdout)
  }
  catch (error) {
    interruption.throwIfAborted()
    if (!(error instanceof ExecaError))
      throw error
    throw new UserError(describeFailure(file, args, String(error.stderr || error.stdout || error.originalMessage)))
  }
}

/** Whether the program ends with code 0. */
export async function succeeds(file: string, args: string[], options: Options = {}): Promise<boolean> {
  try {
    await run(file, args, options)
    return true
  }
  catch {
    interruption.throwIfAborted()
    return false
  }
}
