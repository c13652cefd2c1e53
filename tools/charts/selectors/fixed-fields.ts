import type { KubernetesObject } from '../kubernetes.ts'

type Tree = Record<string, unknown>

/** What Kubernetes refuses to change in an object that exists, by kind, where it is no selector. */
const IMMUTABLE: Record<string, string[]> = {
  Service: ['spec.clusterIP'],
  StatefulSet: ['spec.serviceName', 'spec.podManagementPolicy', 'spec.volumeClaimTemplates'],
  PersistentVolumeClaim: ['spec.accessModes', 'spec.storageClassName', 'spec.volumeMode'],
  RoleBinding: ['roleRef'],
  ClusterRoleBinding: ['roleRef'],
}

/** What says, in objects of any kind, which pods are meant. */
const SELECTORS = ['spec.selector', 'spec.podSelector', 'spec.scaleTargetRef', 'spec.jobTemplate.spec.selector']

function valueAt(object: object, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (value as Tree | undefined)?.[key], object)
}

/** A claim template by what is fixed in it: its labels change with the library, and nobody applies them to a claim that exists. */
function claimTemplate({ metadata, spec }: { metadata: { name: string }, spec: unknown }) {
  return { name: metadata.name, spec }
}

function fixedValue(object: object, path: string): unknown {
  const value = valueAt(object, path)
  return path === 'spec.volumeClaimTemplates' && Array.isArray(value) ? value.map(claimTemplate) : value
}

/** The fields of an object that an upgrade may not touch, by their path. */
export function fixedFields(object: KubernetesObject): Tree {
  const paths = [...SELECTORS, ...IMMUTABLE[object.kind] ?? []]
  return Object.fromEntries(paths.map(path => [path, fixedValue(object, path)]).filter(([, value]) => value !== undefined))
}

/** The fixed fields of the objects of several renders, by kind and name. A field with two answers is a fault: nobody could change from one overlay to the other. */
export function mergeFixedFields(renders: KubernetesObject[][]): Record<string, Tree> {
  const merged: Record<string, Tree> = {}
  for (const object of renders.flat()) {
    const name = `${object.kind}/${object.metadata.name}`
    const fields = fixedFields(object)
    for (const [path, value] of Object.entries(fields)) {
      const former = merged[name]?.[path]
      if (former !== undefined && JSON.stringify(former) !== JSON.stringify(value))
        throw new Error(`${name} has two values of ${path}: ${JSON.stringify(former)} and ${JSON.stringify(value)}`)
      merged[name] = { ...merged[name], [path]: value }
    }
  }
  return Object.fromEntries(Object.entries(merged).sort(([one], [other]) => one < other ? -1 : 1))
}
