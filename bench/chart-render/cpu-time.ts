import process from 'node:process'
import { runTool } from '../../tools/toolchain/run-tool.ts'

const MS_PER_SECOND = 1000

/** Writes the times of a program to the output and the program's own complaints to stderr; what it prints is dropped. */
const SCRIPT = 'TIMEFORMAT="%3U %3S"; { time "$0" "$@" >/dev/null 2>&3; } 3>&2 2>&1'

/** Milliseconds from what bash's `time` wrote: seconds as user, seconds as system. */
export function parseCpuTimeMs(text: string): number {
  const match = /^(\d+\.\d+) (\d+\.\d+)$/.exec(text.trim())
  if (!match)
    throw new Error(`bash timed the program in a form that is not known: ${text}`)
  return match.slice(1).reduce((sum, seconds) => sum + Number(seconds) * MS_PER_SECOND, 0)
}

/**
 * CPU time, user and system, that a program takes with all its threads. Node tells the times of its own process only;
 * bash has `time` built in wherever bash is. A program that fails is a fault, since a refusal is quicker than a render.
 */
export async function cpuTimeMs(file: string, args: string[]): Promise<number> {
  const env = { ...process.env, LC_ALL: 'C' }
  return parseCpuTimeMs(await runTool('bash', ['-c', SCRIPT, file, ...args], { env }))
}
