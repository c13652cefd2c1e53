import type { Options } from 'execa'
import { basename } from 'node:path'
import { execa, ExecaError } from 'execa'
import { UserError } from '../../lib/user-error.ts'
import { interruption } from './interruption.ts'
import { telltaleLine } from './log-tail.ts'

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
    throw new UserError(`${basename(file)} ${args.join(' ')} failed: ${telltaleLine(String(error.stderr || error.stdout || error.originalMessage))}`)
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
