import type { StoredObject } from './apply.ts'
import type { ClusterContext } from './context.ts'
import { execa } from 'execa'
import { waitFor } from './wait-for.ts'

type Controlled = StoredObject & { status?: { observedGeneration?: number } }

/** Kinds whose controller says which generation it has seen. */
const CONTROLLED = new Set(['Deployment', 'StatefulSet', 'PodDisruptionBudget'])

async function stored({ kubectlPath, kubeconfig }: ClusterContext, text: string): Promise<Controlled[]> {
  const { stdout } = await execa(kubectlPath, ['--kubeconfig', kubeconfig, 'get', '--show-managed-fields', '--output=json', '--filename=-'], { input: text })
  return (JSON.parse(stdout) as { items: Controlled[] }).items
}

const versions = (objects: StoredObject[]) => objects.filter(({ kind }) => kind !== 'Pod').map(({ metadata }) => metadata.resourceVersion).join()

/** The objects as the cluster stores them, once their controllers have seen them and two looks in a row find the same. */
export function settled(cluster: ClusterContext, text: string): Promise<StoredObject[]> {
  let former = ''
  return waitFor('the controllers to have done their part', async () => {
    const objects = await stored(cluster, text)
    const isSeen = objects.every(({ kind, metadata, status }) => !CONTROLLED.has(kind) || status?.observedGeneration === metadata.generation)
    const isQuiet = former === versions(objects)
    former = versions(objects)
    return isSeen && isQuiet ? objects : undefined
  })
}
