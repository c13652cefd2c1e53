import type { Socket } from 'node:net'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'

/** A connection on which a test writes what no HTTP client would. */
export function openSocket(url: string): Socket {
  const { hostname, port } = new URL(url)
  return connect({ host: hostname, port: Number(port), allowHalfOpen: true })
}

/** Everything that the server answers until it closes; the lines of the request are joined as HTTP wants it. */
export async function rawRequest(url: string, ...lines: string[]): Promise<string> {
  const socket = openSocket(url)
  socket.write(`${lines.join('\r\n')}\r\n\r\n`)
  const answer = await text(socket)
  socket.destroy()
  return answer
}

/** Until the server has had enough of a connection, politely or not. */
export function untilEnded(socket: Socket): Promise<void> {
  socket.resume()
  return new Promise((resolve) => {
    for (const event of ['end', 'error', 'close'])
      socket.once(event, () => resolve())
  })
}

export const statusOf = (answer: string): number => Number(answer.split(' ', 2)[1])
