import type { Resource } from '../../shared/rows.ts'

const API_GROUPS: Record<Resource, string> = {
  pods: '',
  deployments: 'apps',
  replicasets: 'apps',
  nodes: '',
  events: '',
  statefulsets: 'apps',
  daemonsets: 'apps',
  jobs: 'batch',
  horizontalpodautoscalers: 'autoscaling',
  poddisruptionbudgets: 'policy',
  services: '',
  endpointslices: 'discovery.k8s.io',
}

/** The RBAC rule that gives the right to read a resource, ready to paste into a Role or ClusterRole. */
export function ruleFor(resource: Resource): string {
  return [
    `- apiGroups: ["${API_GROUPS[resource]}"]`,
    `  resources: ["${resource}"]`,
    '  verbs: ["get", "list", "watch"]',
  ].join('\n')
}
