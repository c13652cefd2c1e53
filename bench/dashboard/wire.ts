import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { createServer, request } from 'node:http'

/** An HTTP proxy for a browser that counts what comes back, and knows every host that was asked for, by whatever part of the page. */
export interface Wire {
  url: string
  /** Bytes of bodies as they travelled, compressed, and of the headers. */
  bytes: () => number
  /** Every host but the one that is allowed; none of these is reached. */
  strangers: () => string[]
  close: () => Promise<void>
}

export async function startWire(allowedHost: string): Promise<Wire> {
  let bytes = 0
  const strangers = new Set<string>()
  const server = createServer((incoming, answer) => {
    const url = new URL(incoming.url ?? '')
    if (url.host !== allowedHost) {
      strangers.add(url.host)
      answer.writeHead(403).end()
      return
    }
    const call = request(url, { method: incoming.method, headers: incoming.headers }, (origin) => {
      bytes += origin.rawHeaders.reduce((sum, text) => sum + text.length + 2, 0)
      origin.on('data', (chunk: Uint8Array) => bytes += chunk.length)
      answer.writeHead(origin.statusCode ?? 502, origin.headers)
      answer.flushHeaders()
      origin.pipe(answer)
    })
    call.on('error', () => answer.destroy())
    answer.on('close', () => call.destroy())
    incoming.pipe(call)
  })
  server.on('connect', (incoming, socket) => {
    strangers.add(incoming.url ?? '')
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bytes: () => bytes,
    strangers: () => [...strangers],
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
