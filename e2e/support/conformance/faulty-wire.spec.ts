import type { AddressInfo, Server, Socket } from 'node:net'
import type { FaultyWire } from './faulty-wire.ts'
import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startFaultyWire } from './faulty-wire.ts'

let echo: Server
let wire: FaultyWire
let clients: Socket[]

beforeEach(async () => {
  clients = []
  echo = createServer(socket => void socket.on('error', () => {}).pipe(socket)).listen(0, '127.0.0.1')
  await once(echo, 'listening')
  wire = await startFaultyWire({ host: '127.0.0.1', port: (echo.address() as AddressInfo).port })
})
afterEach(async () => {
  clients.forEach(client => client.destroy())
  await wire.close()
  echo.close()
})

function open(): Socket {
  const client = connect({ host: '127.0.0.1', port: wire.port }).on('error', () => {})
  clients.push(client)
  return client
}

async function echoed(client: Socket, words: string): Promise<string> {
  client.write(words)
  const [bytes] = await once(client, 'data') as [Uint8Array]
  return bytes.toString()
}

it('carries everything both ways', async () => {
  expect(await echoed(open(), 'hello')).toBe('hello')
})

it('cuts the next answer in its midst', async () => {
  const client = open()
  await echoed(client, 'hello')
  wire.cut()
  const rest = text(client)
  client.write('abcd')
  expect(await rest).toBe('ab')
})

it('brings nothing more on a connection that is silent, and all on a new one', async () => {
  const client = open()
  await echoed(client, 'hello')
  wire.silence()
  client.write('lost')
  expect(await echoed(open(), 'new')).toBe('new')
  expect([client.destroyed, client.bytesRead]).toEqual([false, 'hello'.length])
})

it('drops all connections', async () => {
  const client = open()
  await echoed(client, 'hello')
  wire.drop()
  await once(client, 'close')
})

it.each(['closed', 'unanswered'] as const)('takes connections that are %s, and serves again afterwards', async (reception) => {
  wire.receive(reception)
  const client = open()
  await once(client, reception === 'closed' ? 'close' : 'connect')
  expect(client.bytesRead).toBe(0)
  wire.receive('forwarded')
  expect(await echoed(open(), 'again')).toBe('again')
})

it('refuses connections, and takes them again on the same port', async () => {
  await wire.refuse(true)
  await expect(once(open(), 'connect')).rejects.toThrow('ECONNREFUSED')
  await wire.refuse(false)
  expect(await echoed(open(), 'again')).toBe('again')
})
