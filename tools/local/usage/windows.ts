import type { Reading } from './reading.ts'
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** From "milliseconds bytes". */
export function parsePowerShell(line: string): Reading {
  const [cpuMs = Number.NaN, memoryBytes = Number.NaN] = line.trim().split(/\s+/).map(Number)
  return {
    cpuMs: Math.round(cpuMs),
    memoryBytes,
  }
}

export async function readByPowerShell(pid: number): Promise<Reading> {
  const script = `$p = Get-Process -Id ${pid}; "$([long]$p.TotalProcessorTime.TotalMilliseconds) $($p.WorkingSet64)"`
  const { stdout } = await promisify(execFile)('powershell.exe', [
    '-NoProfile',
    '-NonInteractive',
    '-Command',
    script,
  ], { windowsHide: true })
  return parsePowerShell(stdout)
}
