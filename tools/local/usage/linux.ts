import type { Reading } from './reading.ts'
import { readFile } from 'node:fs/promises'

/** Linux reports in hundredths of a second, whatever its own clock does. */
const TICK_MS = 10
const USER_TIME_FIELD = 11
const SYSTEM_TIME_FIELD = 12

/** From the text of /proc/<pid>/stat and /proc/<pid>/status. */
export function parseProc(stat: string, status: string): Reading {
  // The name before the last parenthesis may hold spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const ticks = Number(fields[USER_TIME_FIELD]) + Number(fields[SYSTEM_TIME_FIELD])
  const [, kibibytes = 'NaN'] = /^VmRSS:\s+(\d+)/m.exec(status) ?? []
  return { cpuMs: ticks * TICK_MS, memoryBytes: Number(kibibytes) * 1024 }
}

export async function readOnLinux(pid: number): Promise<Reading> {
  const [stat, status] = await Promise.all(['stat', 'status'].map(name => readFile(`/proc/${pid}/${name}`, 'utf8')))
  return parseProc(stat ?? '', status ?? '')
}
