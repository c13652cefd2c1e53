import type { LoadOptions } from '../load/options.ts'
import type { ClusterContext } from './context.ts'
import type { Generator } from './load.ts'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fromRoot } from '../../tools/lib/paths.ts'
import { applyText } from './apply.ts'
import { clusterTool } from './kubectl.ts'
import { lastReport } from './load-report.ts'
import { RESTRICTED_CONTAINER, RESTRICTED_POD } from './restricted.ts'
import { waitFor } from './wait-for.ts'

/** Name of the pod, and its label `app`, which a release has to let in where network policies are enforced. */
export const LOAD_POD = 'load-generator'
const SOURCE = fromRoot('e2e', 'load')
const FOLDER = '/load'
const END_TIMEOUT = '--timeout=180s'

/** The program's files, and what makes them modules where no package.json lies above them. */
async function programFiles(): Promise<Record<string, string>> {
  const names = (await readdir(SOURCE)).filter(name => !name.endsWith('.spec.ts'))
  const files = await Promise.all(names.map(async name => [name, await readFile(join(SOURCE, name), 'utf8')] as const))
  return { ...Object.fromEntries(files), 'package.json': '{"type":"module"}' }
}

function configMap(namespace: string, data: Record<string, string>): object {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: LOAD_POD, namespace }, data }
}

/** With a share of CPU and no limit: a generator that is held back would measure itself. */
function pod(namespace: string, options: LoadOptions): object {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: LOAD_POD, namespace, labels: { app: LOAD_POD } },
    spec: {
      restartPolicy: 'Never',
      terminationGracePeriodSeconds: 1,
      automountServiceAccountToken: false,
      securityContext: RESTRICTED_POD,
      containers: [{
        name: LOAD_POD,
        image: 'backend:v1.0.0',
        command: ['node', `${FOLDER}/generator.ts`, JSON.stringify(options)],
        resources: { requests: { cpu: '200m', memory: '64Mi' } },
        securityContext: { ...RESTRICTED_CONTAINER, readOnlyRootFilesystem: true },
        volumeMounts: [{ name: 'program', mountPath: FOLDER }],
      }],
      volumes: [{ name: 'program', configMap: { name: LOAD_POD } }],
    },
  }
}

/** Starts a generator as a pod, and waits until it is at work. */
export async function startInPod(cluster: ClusterContext, namespace: string, options: LoadOptions): Promise<Generator> {
  const kubectl = clusterTool(cluster.kubectlPath, cluster.kubeconfig, namespace)
  await kubectl.run('delete', 'pod', LOAD_POD, '--ignore-not-found', '--wait')
  await applyText(cluster, JSON.stringify(configMap(namespace, await programFiles())))
  await applyText(cluster, JSON.stringify(pod(namespace, options)))
  await waitFor('the generator in a pod', async () => (await kubectl.run('logs', LOAD_POD)).includes('started') || undefined)
  return {
    async stop() {
      // Not by deletion: with the pod its log would go too.
      await kubectl.run('exec', LOAD_POD, '--', 'node', '--eval', 'process.kill(1, "SIGTERM")')
      await kubectl.run('wait', '--for=jsonpath={.status.phase}=Succeeded', `pod/${LOAD_POD}`, END_TIMEOUT)
      return lastReport(await kubectl.run('logs', LOAD_POD))
    },
  }
}
