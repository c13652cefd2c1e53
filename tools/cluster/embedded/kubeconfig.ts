import type { ClusterPlan } from './plan.ts'
import { Buffer } from 'node:buffer'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { certificateFolder } from './certificates.ts'

const API_PORT = 6443

/** Where the API server answers, for the nodes and for this machine. */
export const apiServerUrl = (plan: ClusterPlan): string => `https://${plan.nodes[0].address}:${API_PORT}`

/** A way in: the cluster's name, its address and PEM texts. */
export interface KubeconfigParts { cluster: string, server: string, user: string, authority: string, certificate: string, key: string }

/** A kubeconfig that carries its certificates, so that the file alone is the way in. */
export function renderKubeconfig(parts: KubeconfigParts): string {
  const base64 = (pem: string) => Buffer.from(pem).toString('base64')
  return stringify({
    'apiVersion': 'v1',
    'kind': 'Config',
    'clusters': [
      {
        name: parts.cluster,
        cluster: {
          'server': parts.server,
          'certificate-authority-data': base64(parts.authority),
        },
      },
    ],
    'users': [
      {
        name: parts.user,
        user: {
          'client-certificate-data': base64(parts.certificate),
          'client-key-data': base64(parts.key),
        },
      },
    ],
    'contexts': [
      {
        name: parts.cluster,
        context: { cluster: parts.cluster, user: parts.user },
      },
    ],
    'current-context': parts.cluster,
  }, { lineWidth: 0 })
}

/** The kubeconfig of a component, or of `admin`. */
export function kubeconfigFile(plan: ClusterPlan, user: string): string {
  return user === 'admin'
    ? join(plan.stateFolder, 'kubeconfig')
    : join(plan.stateFolder, 'config', `${user}.kubeconfig`)
}

/** Writes a kubeconfig for the administrator and for each component that calls the API server. */
export async function writeKubeconfigs(plan: ClusterPlan): Promise<void> {
  const read = (file: string) => readFile(join(certificateFolder(plan), file), 'utf8')
  await mkdir(join(plan.stateFolder, 'config'), { recursive: true, mode: 0o700 })
  for (const user of [
    'admin',
    'kube-controller-manager',
    'kube-scheduler',
    'kube-proxy',
    ...plan.nodes.map(node => node.name),
  ]) {
    const text = renderKubeconfig({
      cluster: plan.name,
      server: apiServerUrl(plan),
      user,
      authority: await read('ca.crt'),
      certificate: await read(`${user}.crt`),
      key: await read(`${user}.key`),
    })
    await writeFile(kubeconfigFile(plan, user), text, { mode: 0o600 })
  }
}
