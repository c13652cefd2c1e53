import { ensureKubectl } from '../toolchain/index.ts'
import { run } from './lib/run.ts'

const APPLY = [
  'apply',
  '--server-side',
  '--force-conflicts',
  '--field-manager=todo-chatbot-cluster',
  '-f',
  '-',
]

/** kubectl bound to one cluster. */
export interface Kubectl {
  (...args: string[]): Promise<string>
  /** Applies manifests given as text. */
  apply: (manifests: string) => Promise<void>
}

/** How a cluster is reached: a kubeconfig file, the user's own when left out, and a context in it. */
export interface ClusterAccess { kubeconfig?: string, context?: string }

/** The flags that make kubectl call that cluster; Helm takes the context under another name. */
export function accessFlags(access: ClusterAccess, contextFlag: '--context' | '--kube-context'): string[] {
  return [
    ...(access.kubeconfig
      ? [`--kubeconfig=${access.kubeconfig}`]
      : []),
    ...(access.context
      ? [`${contextFlag}=${access.context}`]
      : []),
  ]
}

export async function kubectlFor(access: ClusterAccess): Promise<Kubectl> {
  const program = await ensureKubectl()
  const flags = accessFlags(access, '--context')
  const call = (...args: string[]) => run(program, [
    ...flags,
    ...args,
  ])
  return Object.assign(call, {
    apply: async (manifests: string) => {
      await run(program, [
        ...flags,
        ...APPLY,
      ], { input: manifests })
    },
  })
}
