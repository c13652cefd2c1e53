import type { BenchCluster } from '../cluster.ts'
import type { ApiServer } from './api-server.ts'
import type { Daemon } from './daemon.ts'
import type { Wanted } from './objects.ts'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import getPort from 'get-port'
import { waitFor } from '../../../e2e/support/wait-for.ts'
import { ensureApiServer } from '../../../tools/cluster/binaries/index.ts'
import { fromRoot } from '../../../tools/lib/paths.ts'
import { step } from '../../../tools/lib/progress.ts'
import { PODS_PER_DEPLOYMENT, PODS_PER_NODE, SCALE_NAMESPACE } from '../../../tools/local/scale/install.ts'
import { ensureGoTool } from '../../../tools/toolchain/index.ts'
import { ApiRefusal } from './api-caller.ts'
import { startApiServer } from './api-server.ts'
import { startDaemon } from './daemon.ts'
import { namespace, nodeNumbered, podOf, replicaSetNumbered } from './objects.ts'

const SIDE_BY_SIDE = 20
const RUNNING_TIMEOUT_MS = 600_000
const PODS_PATH = `/api/v1/namespaces/${SCALE_NAMESPACE}/pods`
const NOT_FOUND = 404
const STAGES = fromRoot('bench', 'dashboard', 'kwok', 'stages.yaml')

async function createAll({ call }: ApiServer, wanted: Wanted[]): Promise<void> {
  const left = wanted.values()
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, async () => {
    for (const { path, object } of left)
      await call('POST', path, object)
  }))
}

/** Makes the pods with their replica sets, spread over the nodes; gives their names. */
async function createPods(server: ApiServer, podCount: number, nodes: { name: string }[]): Promise<string[]> {
  const pods: (Wanted & { name: string })[] = []
  for (let first = 0; first < podCount; first += PODS_PER_DEPLOYMENT) {
    const replicas = Math.min(PODS_PER_DEPLOYMENT, podCount - first)
    const { name, path, object } = replicaSetNumbered(first / PODS_PER_DEPLOYMENT, replicas)
    const { metadata } = await server.call('POST', path, object) as { metadata: { uid: string } }
    for (let index = first; index < first + replicas; index++)
      pods.push(podOf({ name, uid: metadata.uid }, index, nodes[index % nodes.length]!.name))
  }
  await createAll(server, pods)
  return pods.map(({ name }) => name)
}

async function areAllRunning({ call }: ApiServer): Promise<true | undefined> {
  const { items } = await call('GET', `${PODS_PATH}?limit=1&fieldSelector=status.phase!=Running`) as { items: object[] }
  return items.length === 0 || undefined
}

async function startKwok(folder: string, kubeconfig: string): Promise<Daemon> {
  const path = join(folder, 'kubeconfig')
  await writeFile(path, kubeconfig)
  const port = await getPort()
  return startDaemon(folder, await ensureGoTool('kwok'), [`--kubeconfig=${path}`, `--config=${STAGES}`, '--manage-all-nodes=true', `--server-address=127.0.0.1:${port}`])
}

async function fill(server: ApiServer, podCount: number): Promise<string[]> {
  const nodes = Array.from({ length: Math.ceil(podCount / PODS_PER_NODE) }, (_, index) => nodeNumbered(index))
  await createAll(server, [namespace, ...nodes])
  const names = await createPods(server, podCount, nodes)
  await waitFor('running pods', () => areAllRunning(server), RUNNING_TIMEOUT_MS)
  return names
}

/** Waits for the answer: what took its time there counts for the row too. */
async function restart({ call }: ApiServer, pod: string, restarts: number): Promise<boolean> {
  try {
    await call('PATCH', `${PODS_PATH}/${pod}/status`, [{ op: 'replace', path: '/status/containerStatuses/0/restartCount', value: restarts }])
    return true
  }
  catch (error) {
    if (error instanceof ApiRefusal && error.status === NOT_FOUND)
      return false
    throw error
  }
}

/** A real API server whose nodes and pods KWOK plays: they are objects only, and nobody measures their usage. */
export async function startKwokCluster(podCount: number): Promise<BenchCluster> {
  await ensureApiServer()
  await ensureGoTool('kwok')
  const folder = await mkdtemp(join(tmpdir(), 'todo-chatbot-kwok-'))
  const endings: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })]
  const close = async () => {
    for (const end of endings.toReversed())
      await end()
  }
  try {
    const server = await startApiServer(folder)
    endings.push(server.close)
    const kwok = await startKwok(folder, server.kubeconfig)
    endings.push(kwok.stop)
    const names = await step(`starting ${podCount} pods on KWOK`, () => Promise.race([fill(server, podCount), kwok.ended]))
    return { kubeconfig: server.kubeconfig, podNames: () => names, restart: (pod, restarts) => restart(server, pod, restarts), close }
  }
  catch (error) {
    await close()
    throw error
  }
}
