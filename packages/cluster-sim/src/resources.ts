/** A resource that the API serves: the table below is the whole list. */
export interface ResourceType {
  group: string
  version: string
  plural: string
  kind: string
  isNamespaced: boolean
  shortNames: string[]
  verbs: string[]
  /** Field selectors that a real API server accepts for it, beside metadata.name and metadata.namespace. */
  selectableFields: string[]
}

const READ = ['get', 'list', 'watch']
const POLLED = ['get', 'list']
const REVIEW = ['create']
const POD_FIELDS = [
  'spec.nodeName',
  'spec.restartPolicy',
  'spec.schedulerName',
  'spec.serviceAccountName',
  'spec.hostNetwork',
  'status.phase',
  'status.podIP',
  'status.nominatedNodeName',
]
const EVENT_FIELDS = [
  'involvedObject.kind',
  'involvedObject.namespace',
  'involvedObject.name',
  'involvedObject.uid',
  'involvedObject.apiVersion',
  'involvedObject.resourceVersion',
  'involvedObject.fieldPath',
  'reason',
  'reportingComponent',
  'source',
  'type',
]

function define(groupVersion: string, plural: string, kind: string, rest: Partial<ResourceType> = {}): ResourceType {
  const [version = '', group = ''] = groupVersion.split('/').reverse()
  return {
    group,
    version,
    plural,
    kind,
    isNamespaced: true,
    shortNames: [],
    verbs: READ,
    selectableFields: [],
    ...rest,
  }
}

export const RESOURCES: readonly ResourceType[] = [
  define('v1', 'pods', 'Pod', {
    shortNames: ['po'],
    selectableFields: POD_FIELDS,
  }),
  define('v1', 'nodes', 'Node', {
    shortNames: ['no'],
    isNamespaced: false,
    selectableFields: ['spec.unschedulable'],
  }),
  define('v1', 'events', 'Event', {
    shortNames: ['ev'],
    selectableFields: EVENT_FIELDS,
  }),
  define('v1', 'services', 'Service', {
    shortNames: ['svc'],
    selectableFields: ['spec.clusterIP', 'spec.type'],
  }),
  define('v1', 'endpoints', 'Endpoints', {
    shortNames: ['ep'],
  }),
  define('v1', 'configmaps', 'ConfigMap', {
    shortNames: ['cm'],
  }),
  define('v1', 'namespaces', 'Namespace', {
    shortNames: ['ns'],
    isNamespaced: false,
    selectableFields: ['status.phase'],
  }),
  define('v1', 'serviceaccounts', 'ServiceAccount', {
    shortNames: ['sa'],
  }),
  define('apps/v1', 'deployments', 'Deployment', {
    shortNames: ['deploy'],
  }),
  define('apps/v1', 'replicasets', 'ReplicaSet', {
    shortNames: ['rs'],
    selectableFields: ['status.replicas'],
  }),
  define('apps/v1', 'statefulsets', 'StatefulSet', {
    shortNames: ['sts'],
  }),
  define('apps/v1', 'daemonsets', 'DaemonSet', {
    shortNames: ['ds'],
  }),
  define('apps/v1', 'controllerrevisions', 'ControllerRevision'),
  define('batch/v1', 'jobs', 'Job', {
    selectableFields: ['status.successful'],
  }),
  define('batch/v1', 'cronjobs', 'CronJob', {
    shortNames: ['cj'],
  }),
  define('autoscaling/v2', 'horizontalpodautoscalers', 'HorizontalPodAutoscaler', {
    shortNames: ['hpa'],
  }),
  define('policy/v1', 'poddisruptionbudgets', 'PodDisruptionBudget', {
    shortNames: ['pdb'],
  }),
  define('networking.k8s.io/v1', 'networkpolicies', 'NetworkPolicy', {
    shortNames: ['netpol'],
  }),
  define('discovery.k8s.io/v1', 'endpointslices', 'EndpointSlice'),
  define('metrics.k8s.io/v1beta1', 'pods', 'PodMetrics', { verbs: POLLED }),
  define('metrics.k8s.io/v1beta1', 'nodes', 'NodeMetrics', { verbs: POLLED, isNamespaced: false }),
  define('authentication.k8s.io/v1', 'tokenreviews', 'TokenReview', { verbs: REVIEW, isNamespaced: false }),
  define('authentication.k8s.io/v1', 'selfsubjectreviews', 'SelfSubjectReview', { verbs: REVIEW, isNamespaced: false }),
  define('authorization.k8s.io/v1', 'subjectaccessreviews', 'SubjectAccessReview', { verbs: REVIEW, isNamespaced: false }),
  define('authorization.k8s.io/v1', 'selfsubjectaccessreviews', 'SelfSubjectAccessReview', { verbs: REVIEW, isNamespaced: false }),
]

/** "pods", "deployments.apps", "pods.metrics.k8s.io": how counters, faults and error messages name a resource. */
export function resourceName(type: ResourceType): string {
  return type.group === ''
    ? type.plural
    : `${type.plural}.${type.group}`
}

export function groupVersionOf(type: ResourceType): string {
  return type.group === ''
    ? type.version
    : `${type.group}/${type.version}`
}

/** True for kinds that the simulator stores. */
export function isKept(kind: string): boolean {
  return RESOURCES.some(type => type.kind === kind && type.verbs === READ)
}

/** The stored resource of a kind; throws for kinds that the simulator does not keep. */
export function resourceOfKind(kind: string): ResourceType {
  const type = RESOURCES.find(candidate => candidate.kind === kind && candidate.verbs === READ)
  if (!type)
    throw new TypeError(`the cluster simulator keeps no objects of kind "${kind}"`)
  return type
}
