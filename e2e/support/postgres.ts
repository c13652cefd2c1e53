import type { ClusterContext } from './context.ts'
import { randomUUID } from 'node:crypto'
import { loadImages } from '../../tools/cluster/index.ts'
import { contextTarget } from '../../tools/cluster/target.ts'
import { ensurePostgresArchive } from '../../tools/images/postgres.ts'
import { applyText } from './apply.ts'
import { clusterTool } from './kubectl.ts'
import { DATABASE, postgresObjects, urlOf } from './postgres-manifest.ts'

const ROLLOUT_TIMEOUT = '--timeout=120s'

/** A PostgreSQL in the cluster. */
export interface InstalledPostgres {
  /** Where pods of its namespace find it. */
  url: string
  /** 0 takes it away, 1 brings it back, with its data where they lie in a claim; waits until that is so. */
  scale: (replicas: 0 | 1) => Promise<void>
}

/** Of what kind of volume its data lie in, where not in a folder that ends with the pod; and the cluster, where not the default one. */
export interface PostgresOptions { storageClass?: string, clusterName?: string }

/**
 * Runs a real PostgreSQL in a namespace: Service `todo-chatbot-database:5432`, and a Secret of that name whose key `url` is what
 * the backend's values for production ask for. Its data survive a restart of the container, and with a storage class also one
 * of the pod. Waits until it answers; it goes with the namespace.
 */
export async function installPostgres(cluster: ClusterContext, namespace: string, { storageClass, clusterName }: PostgresOptions = {}): Promise<InstalledPostgres> {
  const image = await ensurePostgresArchive()
  if (image.archivePath)
    await (cluster.context ? contextTarget(cluster.context).loadImages([image.archivePath]) : loadImages([image.archivePath], clusterName))
  const kubectl = clusterTool(cluster.kubectlPath, cluster.kubeconfig, namespace)
  const password = randomUUID()
  const objects = postgresObjects({ image, password, storageClass })
  await applyText(cluster, objects.map(object => JSON.stringify(inNamespace(object, namespace))).join('\n'))
  const awaitRollout = () => kubectl.run('rollout', 'status', `statefulset/${DATABASE}`, ROLLOUT_TIMEOUT)
  await awaitRollout()
  return {
    url: urlOf(password),
    async scale(replicas) {
      await kubectl.run('scale', `statefulset/${DATABASE}`, `--replicas=${replicas}`)
      if (replicas === 0)
        await kubectl.run('wait', '--for=delete', 'pod', '--selector', `app=${DATABASE}`, ROLLOUT_TIMEOUT)
      else
        await awaitRollout()
    },
  }
}

function inNamespace(object: object, namespace: string): object {
  const { metadata } = object as { metadata: object }
  return { ...object, metadata: { ...metadata, namespace } }
}
