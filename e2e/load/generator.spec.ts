import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { LoadOptions } from './options.ts'
import type { LoadReport } from './report.ts'
import { once } from 'node:events'
import { createServer } from 'node:http'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { execa } from 'execa'
import { afterEach, describe, expect, it } from 'vitest'

const PROGRAM = fileURLToPath(new URL('generator.ts', import.meta.url))
const servers: Server[] = []

afterEach(() => servers.splice(0).forEach(server => server.close().closeAllConnections()))

async function listen(server: Server): Promise<string> {
  servers.push(server.listen(0, '127.0.0.1'))
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function reportOn(target: string, further: Partial<LoadOptions> = {}): Promise<LoadReport> {
  const options: LoadOptions = { name: 'a', targets: [target], ratePerSecond: 200, leastRequests: 100, tailMs: 0, timeoutMs: 5000, longestMs: 30_000, ...further }
  const child = execa(process.execPath, [PROGRAM, JSON.stringify(options)], { forceKillAfterDelay: false })
  await once(child.stdout, 'data')
  child.kill('SIGTERM')
  const { stdout } = await child
  return JSON.parse(stdout.split('\n').at(-1)!) as LoadReport
}

describe('the generator', () => {
  it('sends at least as many requests as it was told, and fails none that is answered', async () => {
    let answered = 0
    const url = await listen(createServer((_request, response) => {
      answered += 1
      response.end('{}')
    }))
    const report = await reportOn(url)
    expect(report).toMatchObject({ failed: 0, examples: [] })
    expect(report.requests).toBeGreaterThanOrEqual(100)
    expect(answered).toBe(report.requests)
  })

  it('counts a refusal as failed, and does not ask again', async () => {
    let asked = 0
    const url = await listen(createServer((_request, response) => {
      asked += 1
      response.writeHead(asked === 10 ? 503 : 200).end()
    }))
    const report = await reportOn(url)
    expect(report).toMatchObject({ failed: 1, reasons: { 'status 503': 1 } })
    expect(asked).toBe(report.requests)
  })

  it.each([
    ['the detail', { title: 'Service Unavailable', detail: 'Too many wait.', code: 'OVERLOADED' }, 'status 503, OVERLOADED, Too many wait.'],
    ['the title where there is no detail', { title: 'It cannot be reached.', code: 'NOT_READY' }, 'status 503, NOT_READY, It cannot be reached.'],
  ])('tells the code of a problem, and %s', async (_, problem, reason) => {
    const url = await listen(createServer((_request, response) => response.writeHead(503).end(JSON.stringify(problem))))
    expect(Object.keys((await reportOn(url)).reasons)).toEqual([reason])
  })

  it('counts a connection that ends without an answer, and one that ends in the midst of it', async () => {
    let asked = 0
    const url = await listen(createServer((_request, response) => {
      asked += 1
      if (asked === 10)
        response.destroy()
      else if (asked === 20)
        response.writeHead(200, { 'content-length': 10 }).write('half', () => response.destroy())
      else
        response.end()
    }))
    expect((await reportOn(url)).failed).toBe(2)
  })

  it('counts a request that is not answered in time', async () => {
    let asked = 0
    const url = await listen(createServer((_request, response) => {
      asked += 1
      if (asked !== 10)
        response.end()
    }))
    const report = await reportOn(url, { timeoutMs: 300 })
    expect(report.failed).toBe(1)
    expect(Object.keys(report.reasons)[0]).toMatch(/^timeout/)
  })
})
