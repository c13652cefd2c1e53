import type { KubernetesObject } from '../../tools/charts/kubernetes.ts'
import { podTemplates } from '../../tools/charts/determinism/differences.ts'

/** The part of a pod that the suite writes. */
export interface BarePod extends KubernetesObject {
  kind: 'Pod'
  spec: { containers: Record<string, unknown>[], initContainers?: Record<string, unknown>[], volumes?: object[], securityContext?: object }
}

type Template = Pick<BarePod, 'metadata' | 'spec'>

const isPod = (object: KubernetesObject): object is BarePod => object.kind === 'Pod'

/** The volumes that a StatefulSet adds to the first of its pods, one for each claim. */
function claimVolumes({ metadata, ...object }: KubernetesObject): object[] {
  const { spec } = object as { spec?: { volumeClaimTemplates?: KubernetesObject[] } }
  return (spec?.volumeClaimTemplates ?? []).map(({ metadata: { name } }) => ({
    name,
    persistentVolumeClaim: { claimName: `${name}-${metadata.name}-0` },
  }))
}

function firstPod(workload: KubernetesObject, { metadata, spec }: Template): BarePod {
  const { name, namespace } = workload.metadata
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { ...metadata, name: `${name}-0`, ...(namespace && { namespace }) },
    spec: { ...spec, volumes: [...spec.volumes ?? [], ...claimVolumes(workload)] },
  }
}

/** The pods that a render leads to, one of each workload, and those that are pods already, such as that of `helm test`. */
export function barePods(objects: KubernetesObject[]): BarePod[] {
  return objects.flatMap(object => isPod(object)
    ? [object]
    : Object.values(podTemplates(object)).map(template => firstPod(object, template as Template)))
}

/** A pod without anything that says who runs it and what it may do. */
export function unprotected(pod: BarePod): BarePod {
  const bare = ({ securityContext: _, ...container }: Record<string, unknown>) => container
  const { securityContext: _, ...spec } = pod.spec
  return { ...pod, spec: { ...spec, containers: spec.containers.map(bare) } }
}
