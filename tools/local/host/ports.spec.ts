import type { AddressInfo, Server } from 'node:net'
import { once } from 'node:events'
import { createServer } from 'node:net'
import process from 'node:process'
import { afterEach, expect, it } from 'vitest'
import { commandOf, listeningInodes } from './port-owner.ts'
import { checkPorts } from './ports.ts'

const HOST = '127.0.0.1'
const servers: Server[] = []
afterEach(() => servers.splice(0).forEach(server => server.close()))

async function takenPort(): Promise<number> {
  const server = createServer()
  servers.push(server)
  await once(server.listen(0, HOST), 'listening')
  return (server.address() as AddressInfo).port
}

it('is content with ports that are free', async () => {
  await expect(checkPorts({ api: 0, web: 0, dashboard: 0 }, HOST)).resolves.toBeUndefined()
})

it('names the port, who has it, and what to do', async () => {
  const port = await takenPort()
  const checked = checkPorts({ api: 0, web: port, dashboard: 0 }, HOST)
  await expect(checked).rejects.toThrow(`port ${port} (web) is in use by`)
  await expect(checked).rejects.toThrow('WEB_PORT=<port>')
  if (process.platform === 'linux')
    await expect(checked).rejects.toThrow(`(process ${process.pid})`)
})

it('names every port that is in use', async () => {
  const [api, dashboard] = [await takenPort(), await takenPort()]
  const checked = checkPorts({ api, web: 0, dashboard }, HOST)
  await expect(checked).rejects.toThrow(`port ${api} (api)`)
  await expect(checked).rejects.toThrow(`port ${dashboard} (dashboard)`)
})

it('finds listeners only, in the table of Linux', () => {
  const table = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:7530 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4711 1
   1: 0100007F:7530 0100007F:9000 01 00000000:00000000 00:00000000 00000000     0        0 4712 1
   2: 0100007F:7531 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4713 1`
  expect(listeningInodes(table, 30_000)).toEqual(['4711'])
})

it('names a process by its program and script', () => {
  expect(commandOf('/usr/bin/node\0--import\0file:///x.ts\0server.ts\0--port\0')).toBe('node server.ts')
  expect(commandOf('nginx: master process')).toBe('nginx: master process')
})
