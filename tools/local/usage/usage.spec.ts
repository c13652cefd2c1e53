import process from 'node:process'
import { expect, it, vi } from 'vitest'
import { parseProc } from './linux.ts'
import { busyMs } from './node-usage.ts'
import { parsePs } from './posix.ts'
import { ProcessUsage } from './process-usage.ts'
import { cpuMillicores } from './reading.ts'
import { parsePowerShell } from './windows.ts'

it('reads Linux, also when the name of the process has spaces and parentheses', () => {
  const stat = '42 (a (b) c) S 1 42 42 0 -1 4194560 100 0 0 0 250 50 0 0 20 0 11 0 100 1000 200'
  expect(parseProc(stat, 'Name:\tx\nVmRSS:\t  2048 kB\n')).toEqual({ cpuMs: 3000, memoryBytes: 2_097_152 })
})

it.each([
  [
    ' 2048 0:01.50',
    { cpuMs: 1500, memoryBytes: 2_097_152 },
  ],
  [
    '100 01:02:03',
    { cpuMs: 3_723_000, memoryBytes: 102_400 },
  ],
  [
    '100 2-00:00:01',
    { cpuMs: 172_801_000, memoryBytes: 102_400 },
  ],
])('reads ps: %s', (line, expected) => {
  expect(parsePs(line)).toEqual(expected)
})

it('reads PowerShell', () => {
  expect(parsePowerShell('1500 2097152\r\n')).toEqual({ cpuMs: 1500, memoryBytes: 2_097_152 })
})

it('counts CPU over the time between two readings', () => {
  expect(cpuMillicores({ cpuMs: 1000, atMs: 0 }, 3500, 5000)).toBe(500)
})

it('knows no CPU from one reading, nor when time or the counter went back', () => {
  expect(cpuMillicores(undefined, 1, 1)).toBeUndefined()
  expect(cpuMillicores({ cpuMs: 5, atMs: 9 }, 6, 9)).toBeUndefined()
  expect(cpuMillicores({ cpuMs: 5, atMs: 0 }, 4, 9)).toBeUndefined()
})

it('counts everything but idle time of the machine', () => {
  expect(busyMs([
    {
      times: {
        user: 1,
        nice: 2,
        sys: 3,
        irq: 4,
        idle: 100,
      },
    },
    {
      times: {
        user: 10,
        nice: 0,
        sys: 0,
        irq: 0,
        idle: 100,
      },
    },
  ])).toBe(20)
})

it('measures this process', async () => {
  const startedAt = new Date(Date.now() - process.uptime() * 1000)
  const usage = await vi.waitFor(async () => {
    const sample = await new ProcessUsage().measure({ pid: process.pid, startedAt })
    expect(sample).toBeDefined()
    return sample
  }, { timeout: 10_000 })
  expect(usage?.cpuMillicores).toBeGreaterThan(0)
  expect(usage?.memoryBytes).toBeGreaterThan(10_000_000)
})

it('has no sample of a process that has only begun', async () => {
  expect(await new ProcessUsage().measure({ pid: process.pid, startedAt: new Date() })).toBeUndefined()
})

it('has no sample of a process that is gone', async () => {
  expect(await new ProcessUsage().measure({
    pid: 2 ** 30,
    startedAt: new Date(0),
  })).toBeUndefined()
})
