import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { expect, it } from 'vitest'
import { checkHttp } from './http-check.ts'

async function withServer(status: number | undefined, check: (url: string) => Promise<void>) {
  const server = createServer((_request, response) => status !== undefined && response.writeHead(status, { location: '/elsewhere' }).end())
  await once(server.listen(0, '127.0.0.1'), 'listening')
  await check(`http://127.0.0.1:${(server.address() as AddressInfo).port}/ready`)
  server.closeAllConnections()
  server.close()
}

it.each([200, 204, 302, 399])('takes status %i as a success', async (status) => {
  await withServer(status, async url => expect(await checkHttp(url, 1000)).toBeUndefined())
})

it.each([400, 404, 500, 503])('takes status %i as a failure', async (status) => {
  await withServer(status, async url => expect(await checkHttp(url, 1000)).toBe(`HTTP probe failed with statuscode: ${status}`))
})

it('fails in the words of the kubelet when nothing answers in time', async () => {
  await withServer(undefined, async url => expect(await checkHttp(url, 30)).toContain('context deadline exceeded'))
})

it('fails when nobody listens', async () => {
  let gone = ''
  await withServer(200, async (url) => {
    gone = url
  })
  expect(await checkHttp(gone, 1000)).toContain('connection refused')
})
