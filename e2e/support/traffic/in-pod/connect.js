// Connects to every target of the list that it is given, and prints for each whether it was reached.
import { Resolver } from 'node:dns/promises'
import { connect } from 'node:net'
import process from 'node:process'

const TIMEOUT_MS = 2000
// Codes with which a name server answers: it was reached.
const ANSWERS = new Set(['ENOTFOUND', 'ENODATA', 'EREFUSED', 'ESERVFAIL'])

function reachesByTcp({ host, port }) {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: TIMEOUT_MS })
    const end = (isReached) => {
      socket.destroy()
      resolve(isReached)
    }
    socket.once('connect', () => end(true)).once('timeout', () => end(false)).once('error', () => end(false))
  })
}

async function reachesByUdp({ host, port }) {
  const resolver = new Resolver({ timeout: TIMEOUT_MS, tries: 1 })
  resolver.setServers([`${host}:${port}`])
  return resolver.resolve4('kubernetes.default.svc.cluster.local').then(() => true, ({ code }) => ANSWERS.has(code))
}

const targets = JSON.parse(process.argv[1])
Promise.all(targets.map(target => target.protocol === 'UDP' ? reachesByUdp(target) : reachesByTcp(target)))
  .then(areReached => process.stdout.write(JSON.stringify(areReached)))
