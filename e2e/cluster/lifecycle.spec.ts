import { dirname } from 'node:path'
import { execa } from 'execa'
import { describe, expect, inject, it } from 'vitest'
import { killProcess, listProcesses } from '../../tools/cluster/lib/processes.ts'
import { root } from '../../tools/lib/paths.ts'
import { tracesOf } from '../support/traces.ts'

const UP_TIMEOUT_MS = 600_000
const OTHER = 'lifecycle-test'

async function cluster(...args: string[]): Promise<{ exitCode: number | undefined, lines: string[] }> {
  const { exitCode, all } = await execa('node', ['tools/run.mjs', 'cluster', ...args], { cwd: root, all: true, reject: false })
  return { exitCode, lines: all.split('\n') }
}

const errorsOf = (lines: string[]): string[] => lines.filter(line => line.startsWith('error:'))

describe('the cluster tooling', () => {
  it('does nothing to a healthy cluster', { timeout: UP_TIMEOUT_MS }, async () => {
    const startedAt = performance.now()
    expect(await cluster('up')).toMatchObject({ exitCode: 0 })
    console.log(`second up after ${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
    expect((await cluster('status')).exitCode).toBe(0)
  })

  it('mends a cluster whose kubelet was killed', { timeout: UP_TIMEOUT_MS }, async () => {
    const state = dirname(inject('cluster').kubeconfig)
    const kubelets = (await listProcesses()).filter(({ args }) => args[0]?.endsWith('/kubelet') && args.some(arg => arg.includes(state)))
    expect(kubelets).toHaveLength(1)
    await Promise.all(kubelets.map(kubelet => killProcess(kubelet)))
    expect((await cluster('status')).exitCode).toBe(1)
    expect((await cluster('up')).exitCode).toBe(0)
    expect((await cluster('status')).exitCode).toBe(0)
  })

  it('refuses ports that are in use, in one line, and leaves nothing behind', async () => {
    const before = await tracesOf(OTHER)
    const { exitCode, lines } = await cluster('up', '--name', OTHER)
    expect(exitCode).toBe(1)
    expect(errorsOf(lines)).toHaveLength(1)
    expect(errorsOf(lines)[0]).toContain('30000')
    expect(await tracesOf(OTHER)).toEqual(before)
  })

  it('leaves the machine as it was when a cluster goes down', { timeout: UP_TIMEOUT_MS }, async () => {
    const before = await tracesOf(OTHER)
    expect((await cluster('up', '--name', OTHER, '--first-port', '31000')).exitCode).toBe(0)
    expect((await tracesOf(OTHER)).processes.length).toBeGreaterThan(before.processes.length)
    expect((await cluster('down', '--name', OTHER)).exitCode).toBe(0)
    expect(await tracesOf(OTHER)).toEqual(before)
  })
})
