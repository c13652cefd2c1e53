import type { ChildProcess } from 'node:child_process'
import type { AddressInfo, Server } from 'node:net'
import { spawn } from 'node:child_process'
import { createServer as createHttpServer } from 'node:http'
import { createServer } from 'node:net'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import getPort from 'get-port'
import { afterEach, describe, expect, it } from 'vitest'
import { isListening } from '../lib/ports.ts'
import { waitUntil } from '../lib/wait-until.ts'

const PROGRAM = fileURLToPath(new URL('forwarder.ts', import.meta.url))
const TIMEOUT_MS = 10_000

describe('the forwarder', () => {
  const servers: Server[] = []
  const children: ChildProcess[] = []
  afterEach(() => {
    children.splice(0).forEach(child => child.kill('SIGKILL'))
    servers.splice(0).forEach(server => server.close())
  })

  const listen = async (server: Server): Promise<number> => {
    servers.push(server)
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    return (server.address() as AddressInfo).port
  }
  const forward = (port: number, target: number) => {
    const child = spawn(process.execPath, [
      PROGRAM,
      '--state',
      '/nowhere',
      `${port}:127.0.0.1:${target}`,
    ], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    children.push(child)
    return child
  }

  it('carries requests there and answers back', async () => {
    const target = await listen(createHttpServer((request, response) => request.pipe(response)))
    const port = await getPort()
    forward(port, target)
    await waitUntil('the port is forwarded', () => isListening(port), { timeoutMs: TIMEOUT_MS })
    const body = 'x'.repeat(1_000_000)
    const response = await fetch(`http://127.0.0.1:${port}`, { method: 'POST', body })
    expect(await response.text()).toBe(body)
  })

  it('outlives a target that is not there', async () => {
    const port = await getPort()
    const child = forward(port, await getPort())
    await waitUntil('the port is forwarded', () => isListening(port), { timeoutMs: TIMEOUT_MS })
    const refusal = await fetch(`http://127.0.0.1:${port}`).catch((error: Error) => error.cause)
    expect(refusal).toMatchObject({ code: 'ECONNRESET' })
    expect(child.exitCode).toBeNull()
  })

  it('ends with the reason when the port is taken', async () => {
    const taken = await listen(createServer())
    const child = forward(taken, taken)
    let said = ''
    child.stderr!.on('data', (chunk: unknown) => said += String(chunk))
    await new Promise(resolve => child.on('close', resolve))
    expect(child.exitCode).toBe(1)
    expect(said).toContain('EADDRINUSE')
  })
})
