import type { ClusterConnection } from './types.ts'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { connectInCluster } from './in-cluster.ts'

export interface ConnectOptions {
  /** The KUBECONFIG variable; empty when unset. */
  kubeconfig: string
  /** Set by the kubelet in every pod; empty elsewhere. */
  serviceHost: string
  servicePort: number
}

/** The usual order: KUBECONFIG, the pod's service account, the user's own kubeconfig. */
export async function connect({ kubeconfig, serviceHost, servicePort }: ConnectOptions): Promise<ClusterConnection> {
  if (kubeconfig === '' && serviceHost !== '')
    return connectInCluster({ host: serviceHost, port: servicePort })
  const files = kubeconfig === ''
    ? [join(homedir(), '.kube', 'config')]
    : kubeconfig.split(delimiter)
  const file = files.find(each => each !== '' && existsSync(each))
  if (file === undefined)
    throw new Error(`no cluster to watch: ${files.join(', ')} does not exist and this is no pod; set KUBECONFIG`)
  const { connectByKubeconfig } = await import('./kubeconfig.ts')
  return connectByKubeconfig(file)
}
