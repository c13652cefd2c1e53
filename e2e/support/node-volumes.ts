import type { ClusterContext } from './context.ts'
import { applyText } from './apply.ts'
import { clusterTool } from './kubectl.ts'
import { makeNamespace, removeNamespace } from './namespaces.ts'

const HELPER_TIMEOUT = '--timeout=60s'

/** Volumes that lie in a folder of one node, for a cluster that makes none itself; `name` is also their storage class. */
export interface NodeVolumes { name: string, count: number }

const numbers = ({ count }: NodeVolumes) => Array.from({ length: count }, (_, index) => index)
const helperNamespace = ({ name }: NodeVolumes) => `${name}-node`

function helperPod(volumes: NodeVolumes, name: string, command: string): object {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace: helperNamespace(volumes) },
    spec: {
      restartPolicy: 'Never',
      containers: [{
        name,
        image: 'backend:v1.0.0',
        command: ['sh', '-ec', command],
        securityContext: { runAsUser: 0 },
        volumeMounts: [{ name: 'node', mountPath: '/node' }],
      }],
      volumes: [{ name: 'node', hostPath: { path: '/tmp', type: 'Directory' } }],
    },
  }
}

/** Runs a shell command as root with the node's /tmp mounted at /node, and gives the name of that node. */
async function onNode(cluster: ClusterContext, volumes: NodeVolumes, name: string, command: string): Promise<string> {
  const kubectl = clusterTool(cluster.kubectlPath, cluster.kubeconfig, helperNamespace(volumes))
  await applyText(cluster, JSON.stringify(helperPod(volumes, name, command)))
  await kubectl.run('wait', '--for=jsonpath={.status.phase}=Succeeded', `pod/${name}`, HELPER_TIMEOUT)
  return kubectl.run('get', 'pod', name, '--output=jsonpath={.spec.nodeName}')
}

async function removeVolumes({ kubectlPath, kubeconfig }: ClusterContext, volumes: NodeVolumes): Promise<void> {
  await clusterTool(kubectlPath, kubeconfig, helperNamespace(volumes)).run('delete', 'persistentvolumes', '--ignore-not-found', ...numbers(volumes).map(number => `${volumes.name}-${number}`))
}

function persistentVolume({ name }: NodeVolumes, number: number, node: string): object {
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    metadata: { name: `${name}-${number}` },
    spec: {
      storageClassName: name,
      capacity: { storage: '64Mi' },
      accessModes: ['ReadWriteOnce'],
      persistentVolumeReclaimPolicy: 'Retain',
      hostPath: { path: `/tmp/${name}/${number}`, type: 'Directory' },
      nodeAffinity: { required: { nodeSelectorTerms: [{ matchExpressions: [{ key: 'kubernetes.io/hostname', operator: 'In', values: [node] }] }] } },
    },
  }
}

/** Makes the volumes, empty and writable for everybody: Kubernetes gives a folder of a node to no group. */
export async function makeNodeVolumes(cluster: ClusterContext, volumes: NodeVolumes): Promise<void> {
  const folders = numbers(volumes).map(number => `/node/${volumes.name}/${number}`).join(' ')
  await removeVolumes(cluster, volumes)
  await makeNamespace(cluster, helperNamespace(volumes), 'privileged')
  const node = await onNode(cluster, volumes, 'maker', `rm -rf /node/${volumes.name}; mkdir -p ${folders}; chmod 0777 ${folders}`)
  await applyText(cluster, numbers(volumes).map(number => JSON.stringify(persistentVolume(volumes, number, node))).join('\n'))
}

/** Removes the volumes and their folders, once no claim has them any more. */
export async function removeNodeVolumes(cluster: ClusterContext, volumes: NodeVolumes): Promise<void> {
  try {
    await removeVolumes(cluster, volumes)
    await onNode(cluster, volumes, 'remover', `rm -rf /node/${volumes.name}`)
  }
  finally {
    await removeNamespace(cluster, helperNamespace(volumes))
  }
}
