import type { Urls } from '../../tools/cluster/check.ts'
import type { ClusterTestOptions } from '../../tools/test/cluster/options.ts'
import type { ClusterContext } from './context.ts'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeAnswer, urlsOf } from '../../tools/cluster/check.ts'
import { COMMANDS } from '../../tools/cluster/commands.ts'
import { kubectlFor } from '../../tools/cluster/kubectl.ts'
import { readCommandLine } from '../../tools/cluster/options.ts'
import { NODE_PORTS } from '../../tools/cluster/ports.ts'
import { NAMESPACE } from '../../tools/cluster/releases.ts'
import { UserError } from '../../tools/lib/user-error.ts'
import { ensureHelm4, ensureKubectl } from '../../tools/toolchain/index.ts'
import { waitFor } from './wait-for.ts'

const LOOPBACK = '127.0.0.1'
const ADDRESS_TYPES = ['InternalIP', 'ExternalIP']

interface NodeList { items: { status: { addresses: { type: string, address: string }[] } }[] }

/** A cluster of the user's own, and how to let go of it: what is deployed there stays. */
export interface ContextCluster { cluster: ClusterContext, release: () => Promise<void> }

/** A kubeconfig with one context only: what reads it cannot reach another cluster, whatever the user's current context is. */
async function kubeconfigOf(context: string): Promise<{ file: string, remove: () => Promise<void> }> {
  const kubectl = await kubectlFor({ context })
  const text = await kubectl('config', 'view', '--raw', '--flatten', '--minify')
  const folder = await mkdtemp(join(tmpdir(), 'todo-chatbot-context-'))
  const file = join(folder, 'kubeconfig')
  await writeFile(file, text, { mode: 0o600 })
  return { file, remove: () => rm(folder, { recursive: true, force: true }) }
}

const urlsAt = (host: string): Urls => urlsOf(NODE_PORTS[0], host)

/** The addresses of the nodes, and this machine's own, to which kind and minikube may map their ports. */
async function hostsOf(kubeconfig: string): Promise<string[]> {
  const { items } = JSON.parse(await (await kubectlFor({ kubeconfig }))('get', 'nodes', '--output=json')) as NodeList
  const addresses = items.flatMap(({ status }) => status.addresses.filter(({ type }) => ADDRESS_TYPES.includes(type)))
  return [...addresses.map(({ address }) => address.includes(':') ? `[${address}]` : address), LOOPBACK]
}

async function findUrls(context: string, kubeconfig: string): Promise<Urls> {
  const hosts = await hostsOf(kubeconfig)
  const answers = async (host: string) => (await describeAnswer(`${urlsAt(host).api}/health`)).isOk
  try {
    return await waitFor(`the API of ${context}`, async () => {
      const areAnswering = await Promise.all(hosts.map(answers))
      const host = hosts.find((_, index) => areAnswering[index])
      return host === undefined ? undefined : urlsAt(host)
    })
  }
  catch {
    throw new UserError(`the API of ${context} answers at port ${NODE_PORTS[0]} of none of ${hosts.join(', ')}: say where it does with --host or --urls`)
  }
}

/** Deploys to a context of the user's kubeconfig, as `npm run cluster -- deploy --context` does, and finds out where it answers. */
export async function reachContext(context: string, { host, urls }: ClusterTestOptions): Promise<ContextCluster> {
  const kubeconfig = await kubeconfigOf(context)
  try {
    await COMMANDS.deploy!(readCommandLine(['--context', context]))
    const found = urls ?? (host === undefined ? await findUrls(context, kubeconfig.file) : urlsAt(host))
    console.log(`${context} is reached at ${Object.values(found).join(', ')}`)
    return {
      cluster: { kubeconfig: kubeconfig.file, kubectlPath: await ensureKubectl(), helmPath: await ensureHelm4(), namespace: NAMESPACE, urls: found, isEmbedded: false, context },
      release: kubeconfig.remove,
    }
  }
  catch (error) {
    await kubeconfig.remove()
    throw error
  }
}
