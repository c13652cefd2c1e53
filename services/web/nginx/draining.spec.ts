// @vitest-environment node
import type { AddressInfo, Server } from 'node:net'
import type { Nginx } from './nginx-process.ts'
import { once } from 'node:events'
import { Agent, createServer, request } from 'node:http'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { hasNginx, startNginx, stopAll } from './nginx-process.ts'

const PAGE = { 'index.html': '<!doctype html><title>Todo chat</title>' }
const UNTIL = { timeout: 4000 }

interface Answer { status: number | undefined, connection: string | undefined, isReused: boolean, text: string }

function ask(agent: Agent, url: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent }, async (response) => {
      const text = (await response.setEncoding('utf8').toArray()).join('')
      resolve({ status: response.statusCode, connection: response.headers.connection, isReused: sent.reusedSocket, text })
    })
    sent.on('error', reject).end()
  })
}

describe.skipIf(!hasNginx)('nginx that was told to quit (needs nginx and envsubst in PATH)', () => {
  let api: Server
  let agent: Agent
  let nginx: Nginx

  beforeEach(async () => {
    api = createServer(({ url }, response) => void response.end(url)).listen(0, '127.0.0.1')
    await once(api, 'listening')
    agent = new Agent({ keepAlive: true, maxSockets: 1 })
    nginx = await startNginx({ API_BASE_URL: `http://127.0.0.1:${(api.address() as AddressInfo).port}`, NGINX_DRAIN_SECONDS: '2' }, PAGE)
    await vi.waitFor(() => ask(agent, nginx.url), UNTIL)
  })
  afterEach(async () => {
    agent.destroy()
    await stopAll()
    api.close()
  })

  async function untilDraining(): Promise<void> {
    nginx.quit()
    const other = new Agent({ keepAlive: true, maxSockets: 1 })
    await vi.waitFor(async () => expect((await ask(other, nginx.url)).connection).toBe('close'), UNTIL)
    other.destroy()
  }

  it('answers on connections that are open, asks for each to be closed, and takes new ones', async () => {
    expect(await ask(agent, nginx.url)).toMatchObject({ status: 200, connection: 'keep-alive', isReused: true })
    await untilDraining()
    expect(await ask(agent, nginx.url)).toMatchObject({ status: 200, connection: 'close', isReused: true, text: PAGE['index.html'] })
    expect(await ask(agent, nginx.url)).toMatchObject({ status: 200, connection: 'close', isReused: false })
    expect(await nginx.exited).toBe(0)
  })

  it('passes API calls on whole as before', async () => {
    await untilDraining()
    const path = '/api/v1/todos/a%2Fb%20c?tag=a%20b&q=%3F'
    expect(await ask(agent, nginx.url + path)).toMatchObject({ status: 200, connection: 'close', text: path })
  })

  it('has no page of its own for that', async () => {
    expect((await ask(agent, `${nginx.url}/draining/index.html`)).status).toBe(404)
  })
})
