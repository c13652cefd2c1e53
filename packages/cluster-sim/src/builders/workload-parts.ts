import type { Container, PodTemplate } from '../kinds/pod.ts'
import type { ObjectMeta } from '../types.ts'

/** What is given of a workload; the rest is filled in. */
export interface WorkloadParts<Status> {
  name: string
  namespace?: string
  replicas?: number
  labels?: Record<string, string>
  containers?: Container[]
  metadata?: Partial<ObjectMeta>
  status?: Partial<Status>
}

interface FilledIn {
  metadata: ObjectMeta
  selector: { matchLabels: Record<string, string> }
  template: PodTemplate
}

const CONTAINERS: Container[] = [{ name: 'app', image: 'app:v1.0.0' }]

/** Metadata, selector and pod template of a workload by its labels. */
export function partsOf({ name, namespace = 'default', labels = { app: name }, containers = CONTAINERS, metadata }: WorkloadParts<unknown>): FilledIn {
  return {
    metadata: {
      name,
      namespace,
      labels,
      ...metadata,
    },
    selector: { matchLabels: labels },
    template: {
      metadata: { labels },
      spec: { containers },
    },
  }
}
