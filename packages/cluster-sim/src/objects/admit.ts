import type { Container, Pod } from '../kinds/pod.ts'
import type { KubeObject } from '../types.ts'

const RESOURCES = ['cpu', 'memory'] as const

function isGuaranteed({ resources: { requests = {}, limits = {} } = {} }: Container): boolean {
  return RESOURCES.every(resource => limits[resource] !== undefined && (requests[resource] ?? limits[resource]) === limits[resource])
}

function asksForNothing({ resources: { requests = {}, limits = {} } = {} }: Container): boolean {
  return RESOURCES.every(resource => requests[resource] === undefined && limits[resource] === undefined)
}

function qosClass(containers: readonly Container[]): string {
  if (containers.every(asksForNothing))
    return 'BestEffort'
  return containers.every(isGuaranteed)
    ? 'Guaranteed'
    : 'Burstable'
}

function isPod(object: KubeObject): object is Pod {
  return object.kind === 'Pod'
}

/** Fills in what an API server fills in when it takes an object: of a pod, its service account and its quality of service. */
export function admit<T extends KubeObject>(object: T): T {
  if (!isPod(object))
    return object
  return {
    ...object,
    spec: { serviceAccountName: 'default', ...object.spec },
    status: { qosClass: qosClass(object.spec.containers), ...object.status },
  }
}
