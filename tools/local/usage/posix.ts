import type { Reading } from './reading.ts'
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** From a line of `ps -o rss=,time=`: KiB, then [days-][hours:]minutes:seconds[.hundredths]. */
export function parsePs(line: string): Reading {
  const [kibibytes = '', time = ''] = line.trim().split(/\s+/)
  const [clock = '', days = '0'] = time.split('-').reverse()
  const seconds = clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
  return {
    cpuMs: Math.round((Number(days) * 86_400 + seconds) * 1000),
    memoryBytes: Number(kibibytes) * 1024,
  }
}

/** macOS and the BSDs. */
export async function readByPs(pid: number): Promise<Reading> {
  const { stdout } = await promisify(execFile)('ps', [
    '-o',
    'rss=,time=',
    '-p',
    String(pid),
  ])
  return parsePs(stdout)
}
