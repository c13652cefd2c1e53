import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startClusterSim } from '@todo-chatbot/cluster-sim'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ApiError } from './api-error.ts'
import { KubernetesClient } from './client.ts'
import { connect } from './connect.ts'
import { connectInCluster } from './in-cluster.ts'
import { connectByKubeconfig } from './kubeconfig.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dashboard-connection-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

function write(name: string, content: string): string {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}

describe('a pod\'s own service account', () => {
  it('is read from its files, and again when they are a minute old', async () => {
    let nowMs = 0
    write('token', 'first\n')
    write('ca.crt', 'CA')
    write('namespace', 'todo')
    const connection = connectInCluster({ host: '10.96.0.1', port: 443, folder, now: () => nowMs })
    const bearer = async () => (await connection.credentials()).headers.authorization
    expect(connection).toMatchObject({ serverUrl: 'https://10.96.0.1:443', namespace: 'todo' })
    expect((await connection.credentials()).tls).toEqual({ ca: 'CA' })
    write('token', 'second')
    expect(await bearer()).toBe('Bearer first')
    nowMs = 60_000
    expect(await bearer()).toBe('Bearer second')
    write('token', 'third')
    connection.forgetCredentials()
    expect(await bearer()).toBe('Bearer third')
  })

  it('is found at an IPv6 address', () => {
    expect(connectInCluster({ host: 'fd00::1', port: 6443, folder }).serverUrl).toBe('https://[fd00::1]:6443')
  })
})

describe('a kubeconfig', () => {
  const kubeconfig = (user: object, cluster: object = {}) => write('config', JSON.stringify({
    'current-context': 'second',
    'clusters': [{ name: 'c', cluster: { server: 'https://api.example:6443/', ...cluster } }],
    'users': [{ name: 'u', user }],
    'contexts': [{ name: 'first', context: { cluster: 'none', user: 'none' } }, { name: 'second', context: { cluster: 'c', user: 'u', namespace: 'team' } }],
  }))

  it('gives server, namespace and token of its current context', async () => {
    const connection = connectByKubeconfig(kubeconfig({ token: 'abc' }))
    expect(connection).toMatchObject({ serverUrl: 'https://api.example:6443', namespace: 'team' })
    expect((await connection.credentials()).headers).toEqual({ authorization: 'Bearer abc' })
  })

  it('gives certificates, from data or from files beside it', async () => {
    write('client.key', 'KEY')
    const base64 = (text: string) => btoa(text)
    const connection = connectByKubeconfig(kubeconfig(
      { 'client-certificate-data': base64('CERT'), 'client-key': 'client.key' },
      { 'certificate-authority-data': base64('CA'), 'tls-server-name': 'api' },
    ))
    const { tls } = await connection.credentials()
    expect(Object.fromEntries(Object.entries(tls).map(([key, value]) => [key, String(value)]))).toEqual({ ca: 'CA', cert: 'CERT', key: 'KEY', servername: 'api' })
  })

  it('runs the plugin that it names for a token', async () => {
    const credential = JSON.stringify({ apiVersion: 'client.authentication.k8s.io/v1', kind: 'ExecCredential', status: { token: 'from-plugin' } })
    const connection = connectByKubeconfig(kubeconfig({ exec: { command: 'echo', args: [credential] } }))
    expect((await connection.credentials()).headers).toEqual({ Authorization: 'Bearer from-plugin' })
  })

  it('is named in the fault when it has no cluster', () => {
    expect(() => connectByKubeconfig(write('config', 'kind: Config'))).toThrow(/config has no current context with a cluster/)
  })

  it('is missed in one clear line', async () => {
    await expect(connect({ kubeconfig: '/nowhere/config', serviceHost: '', servicePort: 443 })).rejects.toThrow('/nowhere/config does not exist and this is no pod; set KUBECONFIG')
  })
})

describe('the client', () => {
  it('reads the token again after a 401, and goes on with the new one', async () => {
    const sim = await startClusterSim({ users: { new: { username: 'dashboard', rules: [{ verbs: ['list'], resources: ['pods'] }] } } })
    const connection = connectByKubeconfig(write('config', sim.kubeconfig({ token: 'old' })))
    const client = new KubernetesClient(connection)
    await expect(client.call('/api/v1/pods')).rejects.toMatchObject({ status: 401 })
    write('config', sim.kubeconfig({ token: 'new' }))
    await expect(client.call('/api/v1/pods')).rejects.toMatchObject({ status: 401 })
    expect(await client.call('/api/v1/pods')).toMatchObject({ kind: 'PodList', items: [] })
    client.close()
    await sim.close()
  })

  it('gives up a server that lets it knock and never opens', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const client = new KubernetesClient({
      serverUrl: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
      namespace: null,
      credentials: async () => ({ headers: {}, tls: {} }),
      forgetCredentials: () => {},
    }, 20)
    await expect(client.call('/api/v1/pods', { timeoutMs: 5000 })).rejects.toThrow('the API server could not be connected to within 0.02 s')
    client.close()
    server.close()
  })

  it.each([
    ['a Status body', { 'retry-after': '3' }, JSON.stringify({ message: 'slow down' }), 'slow down', 3000],
    ['a page of a proxy', {}, '<html>', 'the API server answered 429', null],
    ['a wait in the body', {}, JSON.stringify({ details: { retryAfterSeconds: 2 } }), 'the API server answered 429', 2000],
  ])('reads a fault from %s', (_name, headers, body, message, retryAfterMs) => {
    expect(ApiError.fromAnswer(429, headers, body)).toMatchObject({ status: 429, message, retryAfterMs })
  })
})
