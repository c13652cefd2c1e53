import type { Server, Socket } from 'node:net'
import { once } from 'node:events'
import { connect, createServer } from 'node:net'

const HOST = '127.0.0.1'

/** What becomes of a new connection. */
export type Reception = 'forwarded' | 'unanswered' | 'closed'

/** A way to a server for all connections of one client, which can be made to fail; what travels on it may be encrypted. */
export interface FaultyWire {
  port: number
  receive: (reception: Reception) => void
  /** Ends all connections at once. */
  drop: () => void
  /** Ends each connection in the midst of the next bytes from the server. */
  cut: () => void
  /** Brings nothing more on the connections that there are, and leaves them open. */
  silence: () => void
  /** Takes no connections any more, and again. */
  refuse: (isRefused: boolean) => Promise<void>
  close: () => Promise<void>
}

interface Line { client: Socket, server: Socket }

function end({ client, server }: Line): void {
  client.destroy()
  server.destroy()
}

function join(client: Socket, target: { host: string, port: number }): Line {
  const line = { client, server: connect(target) }
  client.pipe(line.server)
  line.server.pipe(client)
  for (const socket of [client, line.server])
    socket.on('error', () => end(line)).on('close', () => end(line))
  return line
}

function cutInMidst(line: Line): void {
  line.server.unpipe(line.client)
  line.server.once('data', (bytes) => {
    line.client.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), () => end(line))
  }).resume()
}

async function listen(server: Server, port: number): Promise<void> {
  server.listen(port, HOST)
  await once(server, 'listening')
}

export async function startFaultyWire(target: { host: string, port: number }): Promise<FaultyWire> {
  const lines = new Set<Line>()
  const waiting = new Set<Socket>()
  let reception: Reception = 'forwarded'
  const server = createServer((client) => {
    if (reception === 'closed')
      return void client.destroy()
    if (reception === 'unanswered')
      return void waiting.add(client.on('error', () => {}))
    const line = join(client, target)
    lines.add(line)
    client.once('close', () => lines.delete(line))
  })
  const drop = () => {
    lines.forEach(end)
    waiting.forEach(client => client.destroy())
    waiting.clear()
  }
  const stop = async () => {
    const isClosed = once(server.close(), 'close')
    drop()
    await isClosed
  }
  await listen(server, 0)
  const { port } = server.address() as { port: number }
  return {
    port,
    receive: next => void (reception = next),
    drop,
    cut: () => lines.forEach(cutInMidst),
    silence: () => lines.forEach(({ client, server }) => void server.unpipe(client)),
    refuse: isRefused => isRefused ? stop() : listen(server, port),
    close: async () => {
      if (server.listening)
        await stop()
    },
  }
}
