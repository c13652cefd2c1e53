import { spawn } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'
import { afterEach, describe, expect, it } from 'vitest'
import { inspectProcess, isRunning, killProcess, parseStat } from './processes.ts'

/** Fields behind the name: state, 16 that are not read, the number of threads, one more, the start time. */
function statOf(state: string, threads: number): string {
  return `77 (odd ) name) ${[state, ...Array.from({ length: 16 }).fill('0'), threads, '0', '424242', '0'].join(' ')}`
}

it('reads the start time behind a command name with spaces and brackets', () => {
  expect(parseStat(statOf('S', 4))).toEqual({ isDead: false, startTicks: '424242' })
})

it('takes a process for dead when its last thread has ended, not its first: until then it holds its ports', () => {
  expect(['Z', 'X'].map(state => parseStat(statOf(state, 1)).isDead)).toEqual([true, true])
  expect(parseStat(statOf('Z', 4)).isDead).toBe(false)
})

describe.runIf(process.platform === 'linux')('a process known by number and start time', () => {
  const children: ReturnType<typeof spawn>[] = []
  const start = () => {
    const child = spawn('sleep', ['60'])
    children.push(child)
    return child
  }
  afterEach(() => children.splice(0).forEach(child => child.kill('SIGKILL')))

  it('is killed', async () => {
    const child = start()
    const ended = once(child, 'exit')
    await killProcess((await inspectProcess(child.pid!))!)
    expect((await ended)[1]).toBe('SIGKILL')
  })

  it('is left alone when its number now belongs to another process', async () => {
    const child = start()
    const now = (await inspectProcess(child.pid!))!
    const before = { ...now, startTicks: '1' }
    await killProcess(before)
    expect(await isRunning(before)).toBe(false)
    expect(await isRunning(now)).toBe(true)
  })
})
