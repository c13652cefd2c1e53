import type { ClusterTool } from './kubectl.ts'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clusterTool } from './kubectl.ts'

/** One line of `kubectl auth can-i --list`. */
export interface GrantedRight {
  /** As kubectl names it, "deployments.apps"; empty where the line is about addresses. */
  resource: string
  verbs: string[]
}

interface Kubeconfig {
  'clusters': { name: string }[]
  'contexts': { name: string, context: { cluster: string, user: string, namespace?: string } }[]
  'users': { name: string, user: object }[]
  'current-context': string
}

const LINE = /^(\S*)\s+\[.*?\]\s+\[.*?\]\s+\[(.*)\]$/

/** What an account may do with resources in a namespace, by the API server's own list. */
export async function grantedTo(kubectl: ClusterTool, account: string, namespace: string): Promise<GrantedRight[]> {
  const table = await kubectl.run('auth', 'can-i', '--list', `--as=${account}`, '--namespace', namespace, '--no-headers')
  return table.split('\n').flatMap((line) => {
    const [, resource = '', verbs = ''] = LINE.exec(line.trimEnd()) ?? []
    return resource === '' ? [] : [{ resource, verbs: verbs.split(' ') }]
  })
}

/** kubectl as a service account by a token of its own, with nothing left of the rights of whoever runs the suite. */
export async function asAccount(kubectl: ClusterTool, kubectlPath: string, { namespace, name }: { namespace: string, name: string }): Promise<{ tool: ClusterTool, remove: () => Promise<void> }> {
  const config = await kubectl.json<Kubeconfig>('config', 'view', '--raw', '--flatten', '--minify')
  const token = await kubectl.run('create', 'token', name, '--namespace', namespace)
  const folder = await mkdtemp(join(tmpdir(), 'todo-chatbot-account-'))
  const file = join(folder, 'kubeconfig')
  await writeFile(file, JSON.stringify({
    ...config,
    users: [{ name, user: { token } }],
    contexts: config.contexts.map(each => ({ ...each, context: { ...each.context, user: name } })),
  }), { mode: 0o600 })
  return {
    tool: clusterTool(kubectlPath, file, namespace),
    remove: () => rm(folder, { recursive: true }),
  }
}
