import type { AddressInfo } from 'node:net'
import { createServer } from 'node:http'
import { afterEach, expect, it } from 'vitest'
import { describeAnswer, endpointsOf, urlsOf } from './check.ts'

const servers: ReturnType<typeof createServer>[] = []
afterEach(() => servers.splice(0).forEach(server => server.close()))

async function serve(status: number): Promise<string> {
  const server = createServer((_, response) => response.writeHead(status).end())
  servers.push(server)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

it('asks the three ports from the first one on', () => {
  expect(endpointsOf(urlsOf(31000))).toEqual([
    'http://127.0.0.1:31000/health',
    'http://127.0.0.1:31000/ready',
    'http://127.0.0.1:31001/',
    'http://127.0.0.1:31002/health',
    'http://127.0.0.1:31002/ready',
  ])
})

it('tells an answer from a good answer', async () => {
  expect(await describeAnswer(await serve(200))).toEqual({ isOk: true, detail: 'answers 200' })
  expect(await describeAnswer(await serve(503))).toEqual({ isOk: false, detail: 'answers 503' })
})

it('says why there is no answer', async () => {
  const url = await serve(200)
  await new Promise(resolve => servers.splice(0)[0]!.close(resolve))
  expect((await describeAnswer(url)).detail).toContain('ECONNREFUSED')
})
