import type { AddressInfo, Socket } from 'node:net'
import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, it } from 'vitest'
import { buildTestApp } from '../testing/test-app.ts'

const REQUEST = 'GET /api/v1/todos HTTP/1.1\r\nHost: api\r\n\r\n'

async function connectTo({ app }: Awaited<ReturnType<typeof buildTestApp>>): Promise<Socket> {
  const accepted = once(app.server, 'connection')
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1')
  await Promise.all([once(socket, 'connect'), accepted])
  return socket
}

/** All that the server says from now on until it closes the connection. */
const answersOn = async (socket: Socket): Promise<string> => (await socket.setEncoding('utf8').toArray()).join('')

it('answers a request that arrived on a kept connection just before the server closes', async () => {
  const server = await buildTestApp()
  await server.app.listen({ port: 0, host: '127.0.0.1' })
  const socket = await connectTo(server)
  socket.write(REQUEST)
  await once(socket, 'readable')
  const answers = answersOn(socket)
  // Written at once, but read by the server in the next turn of the loop.
  socket.write(REQUEST)
  await server.app.close()
  expect((await answers).match(/HTTP\/1\.1 200 OK/g)).toHaveLength(2)
})
