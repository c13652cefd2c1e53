import net from 'node:net'

const CONNECT_TIMEOUT_MS = 2000

/** Whether something listens on that port of the loopback address. */
export function isListening(port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const socket = net.connect({ host: '127.0.0.1', port, timeout: CONNECT_TIMEOUT_MS })
  const settle = (answer: boolean) => {
    socket.destroy()
    resolve(answer)
  }
  socket.on('connect', () => settle(true))
  socket.on('timeout', () => settle(true))
  socket.on('error', () => settle(false))
  return promise
}
