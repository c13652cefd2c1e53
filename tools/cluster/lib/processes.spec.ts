import { spawn } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'
import { afterEach, describe, expect, it } from 'vitest'
import { inspectProcess, isRunning, killProcess, parseStat } from './processes.ts'

it('reads state and start time behind a command name with spaces and brackets', () => {
  const tail = [
    'S',
    ...Array.from({ length: 18 }, (_, index) => `${index}`),
    '424242',
    '0',
  ].join(' ')
  expect(parseStat(`77 (odd ) name) ${tail}`)).toEqual({ state: 'S', startTicks: '424242' })
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
