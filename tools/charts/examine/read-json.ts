import type { Options } from 'execa'
import { execa } from 'execa'
import { UserError } from '../../lib/user-error.ts'

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  }
  catch {
    return undefined
  }
}

/** Runs an examiner and returns the JSON that it prints: it ends with code 1 when it found something, and prints none when it failed. */
export async function readJson(file: string, args: string[], options: Options = {}): Promise<unknown> {
  const { stdout, stderr, exitCode } = await execa(file, args, { ...options, reject: false, stdin: 'ignore' })
  const said = parsed(String(stdout))
  if (said === undefined)
    throw new UserError(`${file} ended with code ${exitCode} and no result: ${String(stderr).trim().split('\n').at(-1)}`)
  return said
}
