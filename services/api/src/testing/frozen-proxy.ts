import type { AddressInfo, Socket } from 'node:net'
import { once } from 'node:events'
import { connect, createServer } from 'node:net'

const PORT = 5432

/** Stands between a client and a PostgreSQL, like a network. */
export interface FrozenProxy {
  /** Leads to the same database through the proxy. */
  url: string
  /** From now on nothing comes through on the connections that are open, and nobody is told: as when a machine is cut off. */
  freeze: () => void
  close: () => void
}

/** A proxy in front of a server that listens on a socket in the folder that the URL names as its host. */
export async function startFrozenProxy(url: string): Promise<FrozenProxy> {
  const target = new URL(url)
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connect(`${target.searchParams.get('host')}/.s.PGSQL.${PORT}`)
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => {})
    }
    client.pipe(upstream).pipe(client)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `postgres://${target.username}@127.0.0.1:${(server.address() as AddressInfo).port}${target.pathname}`,
    freeze() {
      for (const socket of sockets)
        socket.unpipe().pause()
    },
    close() {
      server.close()
      sockets.forEach(socket => socket.destroy())
    },
  }
}
