import type { Daemon } from './daemon.ts'
import { generateKeyPairSync } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import getPort from 'get-port'
import { waitFor } from '../../../e2e/support/wait-for.ts'
import { binary } from '../../../tools/cluster/binaries/index.ts'
import { apiCaller } from './api-caller.ts'
import { startDaemon } from './daemon.ts'

const HOST = '127.0.0.1'
const TOKEN = 'bench'
const START_TIMEOUT_MS = 120_000

export interface ApiServer {
  kubeconfig: string
  call: ReturnType<typeof apiCaller>
  close: () => Promise<void>
}

/** Data lives as long as the bench: waiting for the disk at each write would only cost time. */
function etcdFlags(folder: string, client: string, peer: string): string[] {
  return [
    `--data-dir=${join(folder, 'etcd')}`,
    `--listen-client-urls=${client}`,
    `--advertise-client-urls=${client}`,
    `--listen-peer-urls=${peer}`,
    `--initial-advertise-peer-urls=${peer}`,
    `--initial-cluster=default=${peer}`,
    '--unsafe-no-fsync',
  ]
}

function apiServerFlags(folder: string, etcdUrl: string, port: number): string[] {
  return [
    `--etcd-servers=${etcdUrl}`,
    `--bind-address=${HOST}`,
    `--secure-port=${port}`,
    `--cert-dir=${folder}`,
    `--token-auth-file=${join(folder, 'tokens.csv')}`,
    '--authorization-mode=RBAC',
    // Nothing makes the service accounts that it would ask for.
    '--disable-admission-plugins=ServiceAccount',
    '--endpoint-reconciler-type=none',
    '--service-cluster-ip-range=10.0.0.0/24',
    '--service-account-issuer=https://kubernetes.default.svc',
    `--service-account-key-file=${join(folder, 'service-account.key')}`,
    `--service-account-signing-key-file=${join(folder, 'service-account.key')}`,
  ]
}

async function writeCredentials(folder: string): Promise<void> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  await writeFile(join(folder, 'service-account.key'), privateKey.export({ type: 'pkcs8', format: 'pem' }))
  await writeFile(join(folder, 'tokens.csv'), `${TOKEN},bench,bench,"system:masters"\n`)
}

function kubeconfigOf(server: string, certificate: string): string {
  return JSON.stringify({
    'apiVersion': 'v1',
    'kind': 'Config',
    'current-context': 'bench',
    'clusters': [{ name: 'bench', cluster: { server, 'certificate-authority-data': btoa(certificate) } }],
    'users': [{ name: 'bench', user: { token: TOKEN } }],
    'contexts': [{ name: 'bench', context: { cluster: 'bench', user: 'bench' } }],
  })
}

function reach(folder: string, url: string) {
  return waitFor('the API server', async () => {
    const certificate = await readFile(join(folder, 'apiserver.crt'), 'utf8')
    const call = apiCaller({ url, certificate, token: TOKEN })
    await call('GET', '/readyz')
    return { certificate, call }
  }, START_TIMEOUT_MS)
}

/** A real API server with its etcd, on ports of their own, that keeps everything in this folder; no controllers and no nodes. */
export async function startApiServer(folder: string): Promise<ApiServer> {
  const daemons: Daemon[] = []
  const close = async () => {
    for (const daemon of daemons.toReversed())
      await daemon.stop()
  }
  try {
    const [clientPort, peerPort, port] = await Promise.all([getPort(), getPort(), getPort()])
    const etcdUrl = `http://${HOST}:${clientPort}`
    await writeCredentials(folder)
    daemons.push(startDaemon(folder, binary('etcd'), etcdFlags(folder, etcdUrl, `http://${HOST}:${peerPort}`)))
    daemons.push(startDaemon(folder, binary('kube-apiserver'), apiServerFlags(folder, etcdUrl, port)))
    const url = `https://${HOST}:${port}`
    const { certificate, call } = await Promise.race([reach(folder, url), ...daemons.map(({ ended }) => ended)])
    return { kubeconfig: kubeconfigOf(url, certificate), call, close }
  }
  catch (error) {
    await close()
    throw error
  }
}
