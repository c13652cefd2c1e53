import { once } from 'node:events'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { killProcess } from '../../tools/cluster/lib/processes.ts'
import { stateFolder, writeRecord } from '../../tools/cluster/state.ts'
import { inSeconds, recordFigure } from '../support/figures.ts'
import { cluster, clusterDone, interruptedCluster } from '../support/nodes-command.ts'
import { daemonOn, forwarderOf } from '../support/nodes.ts'
import { tracesOf } from '../support/traces.ts'

const NAME = 'hardening'
const NODE = `${NAME}-1`
const FIRST_PORT = 31000
const UP = ['up', '--name', NAME, '--first-port', `${FIRST_PORT}`]

const status = () => cluster('status', '--name', NAME)

async function noteMending(what: string): Promise<void> {
  const startedAt = performance.now()
  await clusterDone(...UP)
  await recordFigure({ section: 'Cluster tooling', name: `${what}: mended by up in`, value: inSeconds(performance.now() - startedAt) })
}

let before: Awaited<ReturnType<typeof tracesOf>>

beforeAll(async () => {
  await cluster('down', '--name', NAME)
  before = await tracesOf(NAME)
})

afterAll(async () => {
  await cluster('down', '--name', NAME)
})

describe('up that is interrupted', () => {
  it.each(['issuing certificates', 'making 1 node', 'starting Kubernetes', 'starting DNS'])('by Ctrl-C while %s removes what it began', async (at) => {
    expect(await interruptedCluster({ at: `… ${at}`, signal: 'SIGINT' }, ...UP)).toMatchObject({ exitCode: 1, errors: ['error: interrupted by SIGINT'] })
    expect(await tracesOf(NAME)).toEqual(before)
  })

  it('by SIGKILL at any step is finished by the next one, also on a stale folder', async () => {
    await mkdir(stateFolder(NAME), { recursive: true })
    await writeFile(join(stateFolder(NAME), 'subnet'), '10.2')
    await writeRecord({ provider: 'embedded', name: NAME, nodes: 1, firstPort: FIRST_PORT })
    for (const at of ['issuing certificates', 'making 1 node', 'starting Kubernetes', 'loading images', 'installing todo-chatbot-backend'])
      await interruptedCluster({ at: `… ${at}`, signal: 'SIGKILL' }, ...UP)
    await clusterDone(...UP)
  })
})

describe('a cluster beside another one', () => {
  it('answers, and so does the other one', async () => {
    expect(await status()).toMatchObject({ exitCode: 0 })
    expect(await cluster('status')).toMatchObject({ exitCode: 0 })
  })
})

describe('the next up mends', () => {
  const daemons = ['etcd', 'kube-apiserver', 'kube-controller-manager', 'kube-scheduler', 'containerd', 'kube-proxy']

  it.each(daemons)('a killed %s', async (name) => {
    const killed = await daemonOn(NAME, NODE, name)
    await killProcess(killed)
    await noteMending(`killed ${name}`)
    expect((await daemonOn(NAME, NODE, name)).pid).not.toBe(killed.pid)
  })

  it('files that were spoilt', async () => {
    const files = ['kubeconfig', 'node-1/kubelet.yaml', 'certificates/admin.cnf'].map(file => join(stateFolder(NAME), file))
    const texts = await Promise.all(files.map(file => readFile(file, 'utf8')))
    await Promise.all(files.slice(0, 2).map((file, index) => writeFile(file, texts[index]!.slice(0, 100))))
    await clusterDone(...UP)
    expect(await Promise.all(files.map(file => readFile(file, 'utf8')))).toEqual(texts)
  })
})

describe('a cluster that cannot be mended now', () => {
  it('is left as it is while another program holds its port', async () => {
    const apiServer = await daemonOn(NAME, NODE, 'kube-apiserver')
    await killProcess(await forwarderOf(NAME))
    const stranger = createServer().listen(FIRST_PORT + 1, '127.0.0.1')
    await once(stranger, 'listening')
    expect(await cluster(...UP)).toMatchObject({ exitCode: 1, errors: [expect.stringContaining(`port ${FIRST_PORT + 1} of this machine is in use`)] })
    expect(await daemonOn(NAME, NODE, 'kube-apiserver')).toEqual(apiServer)
    stranger.close()
    await once(stranger, 'close')
    await noteMending('killed port forwarding')
  })

  it('is not lost by Ctrl-C while it is mended', async () => {
    const apiServer = await daemonOn(NAME, NODE, 'kube-apiserver')
    await killProcess(await daemonOn(NAME, NODE, 'kubelet'))
    expect(await interruptedCluster({ at: '… starting Kubernetes', signal: 'SIGINT' }, ...UP)).toMatchObject({ exitCode: 1, errors: ['error: interrupted by SIGINT'] })
    expect(await daemonOn(NAME, NODE, 'kube-apiserver')).toEqual(apiServer)
    const { exitCode, lines } = await status()
    expect(exitCode).toBe(1)
    expect(lines.filter(line => line.includes('✗')).join()).toContain('/kubelet')
    await noteMending('killed kubelet')
  })
})

describe('down', () => {
  it('leaves the machine as it was, also after a down that was killed', async () => {
    expect((await tracesOf(NAME)).processes.length).toBeGreaterThan(before.processes.length)
    await interruptedCluster({ at: '… removing the cluster', signal: 'SIGKILL' }, 'down', '--name', NAME)
    await clusterDone('down', '--name', NAME)
    expect(await tracesOf(NAME)).toEqual(before)
  })

  it('does nothing where nothing is left', async () => {
    await clusterDone('down', '--name', NAME)
    expect(await tracesOf(NAME)).toEqual(before)
  })
})
