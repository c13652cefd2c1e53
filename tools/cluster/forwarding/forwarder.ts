/**
 * Forwards ports of this machine's loopback address to a node: `forwarder.ts --state FOLDER HOST_PORT:ADDRESS:PORT ...`.
 * It runs on its own for as long as the cluster does, in the machine's network, and ends when a port cannot be had.
 */
import net from 'node:net'
import process from 'node:process'

const LOOPBACK = '127.0.0.1'

function join(client: net.Socket, target: net.Socket): void {
  client.setNoDelay(true)
  target.setNoDelay(true)
  client.pipe(target).pipe(client)
  target.on('close', () => client.destroy())
}

/** A client whose connection the node refuses is refused too: an orderly end would look like an answer that got lost. */
function reach(client: net.Socket, host: string, port: number): void {
  const target = net.connect({ host, port, allowHalfOpen: true }, () => join(client, target))
  client.on('error', () => target.destroy())
  client.on('close', () => target.destroy())
  target.on('error', () => client.resetAndDestroy())
}

function forward(rule: string): void {
  const [port, host, targetPort] = rule.split(':')
  const server = net.createServer({ allowHalfOpen: true, pauseOnConnect: true }, client => reach(client, host!, Number(targetPort)))
  server.on('error', (error) => {
    console.error(`error: ${LOOPBACK}:${port} cannot be forwarded: ${error.message}`)
    process.exit(1)
  })
  server.listen(Number(port), LOOPBACK)
}

process.argv.slice(4).forEach(forward)
