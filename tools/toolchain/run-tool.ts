import type { Options } from 'execa'
import { execa, ExecaError } from 'execa'
import { UserError } from '../lib/user-error.ts'

const LAST_LINES = 5

/** Runs a program and returns its output; a failure becomes one UserError with the last lines that it wrote. */
export async function runTool(file: string, args: string[], options: Options = {}): Promise<string> {
  try {
    const { stdout } = await execa(file, args, { ...options, stdin: 'ignore' })
    return String(stdout)
  }
  catch (error) {
    if (!(error instanceof ExecaError))
      throw error
    const said = String(error.stderr || error.stdout || error.originalMessage).trim().split('\n').slice(-LAST_LINES).join('; ')
    throw new UserError(`${[file, ...args].join(' ')} failed: ${said}`)
  }
}
