import type { KubernetesObject } from '../../tools/charts/kubernetes.ts'
import type { ClusterContext } from './context.ts'
import { execa } from 'execa'

/** An object as the API server returns it. */
export interface StoredObject extends KubernetesObject {
  metadata: KubernetesObject['metadata'] & {
    generation?: number
    resourceVersion: string
    managedFields?: { manager: string, subresource?: string }[]
  }
}

/** The objects that the API server returned, and what it warned about. */
export interface Applied { objects: StoredObject[], warnings: string[] }

/** Whose the fields are that the suite applies. */
export const FIELD_MANAGER = 'todo-chatbot-e2e'

const DRY_RUN = ['--dry-run=server']

function objectsOf(json: string): StoredObject[] {
  const printed = JSON.parse(json) as StoredObject & { items?: StoredObject[] }
  return printed.items ?? [printed]
}

async function apply({ kubectlPath, kubeconfig }: ClusterContext, text: string, flags: string[]): Promise<Applied> {
  const { stdout, stderr } = await execa(kubectlPath, [
    '--kubeconfig',
    kubeconfig,
    'apply',
    '--server-side',
    `--field-manager=${FIELD_MANAGER}`,
    '--validate=strict',
    '--show-managed-fields',
    '--output=json',
    ...flags,
    '--filename=-',
  ], { input: text })
  return { objects: objectsOf(stdout), warnings: stderr.split('\n').filter(line => line.trim() !== '') }
}

/** Applies objects, given as YAML or JSON, on the server, which refuses fields that it does not know. */
export const applyText = (cluster: ClusterContext, text: string): Promise<Applied> => apply(cluster, text, [])

/** The same, judged by everything that the API server asks, and not stored. */
export const applyDry = (cluster: ClusterContext, text: string): Promise<Applied> => apply(cluster, text, DRY_RUN)
