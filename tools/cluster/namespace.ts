import type { Kubectl } from './kubectl.ts'
import { stringify } from 'yaml'
import { NAMESPACE } from './releases.ts'

const IMAGES = 'todo-chatbot/images'
const CHARTS = 'todo-chatbot/charts'

/** What was deployed last, noted on the namespace: it goes when the cluster goes. */
export interface Deployed {
  /** Digests of the image archives, by the name of the chart that runs them. */
  images: Record<string, string>
  charts: string
}

/** Makes the namespace, in which no pod may do more than the restricted Pod Security standard allows. */
export async function ensureNamespace(kubectl: Kubectl): Promise<void> {
  const labels = Object.fromEntries(['enforce', 'warn', 'audit'].map(mode => [`pod-security.kubernetes.io/${mode}`, 'restricted']))
  await kubectl.apply(stringify({
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: NAMESPACE, labels },
  }))
}

export async function readDeployed(kubectl: Kubectl): Promise<Partial<Deployed>> {
  const { metadata } = JSON.parse(await kubectl('get', 'namespace', NAMESPACE, '-o', 'json')) as { metadata: { annotations?: Record<string, string> } }
  const { [IMAGES]: images, [CHARTS]: charts } = metadata.annotations ?? {}
  return {
    ...(images && {
      images: JSON.parse(images) as Record<string, string>,
    }),
    ...(charts && { charts }),
  }
}

export async function noteDeployed(kubectl: Kubectl, { images, charts }: Deployed): Promise<void> {
  await kubectl('annotate', 'namespace', NAMESPACE, '--overwrite', `${IMAGES}=${JSON.stringify(images)}`, `${CHARTS}=${charts}`)
}
