import type { Options } from 'execa'
import { execa } from 'execa'
import { root } from './paths.ts'

/** Runs a program in the project's root with its output on this terminal; true when it ended with code 0. */
export async function succeeds(file: string, args: string[], options: Options = {}): Promise<boolean> {
  const result = await execa(file, args, {
    cwd: root,
    preferLocal: true,
    stdio: ['ignore', 'inherit', 'inherit'],
    reject: false,
    ...options,
  })
  return result.exitCode === 0
}
