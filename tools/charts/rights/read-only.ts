import type { KubernetesObject } from '../kubernetes.ts'

/** One rule of a Role or ClusterRole. */
export interface Rule {
  apiGroups?: string[]
  resources?: string[]
  resourceNames?: string[]
  nonResourceURLs?: string[]
  verbs: string[]
}

interface RoleObject extends KubernetesObject {
  rules?: Rule[]
  aggregationRule?: unknown
  roleRef?: { kind: string, name: string }
  subjects?: { kind: string, name: string, namespace?: string }[]
}

const READ = new Set(['get', 'list', 'watch'])
/** What has to be made to ask who somebody is and what they may see; nothing is stored by it. */
const REVIEWS = new Set(['authentication.k8s.io/tokenreviews', 'authorization.k8s.io/subjectaccessreviews', 'authorization.k8s.io/selfsubjectaccessreviews'])
/** Reading these tells more than how a workload is doing, or does more than read. */
const UNTOUCHABLE = [/^secrets$/, /^configmaps$/, /^serviceaccounts$/, /^(?:pods|nodes|services)\//, /\*/]

export const isRole = ({ kind }: KubernetesObject): boolean => kind === 'Role' || kind === 'ClusterRole'
export const isBinding = ({ kind }: KubernetesObject): boolean => kind === 'RoleBinding' || kind === 'ClusterRoleBinding'

/** Each right of a rule, in words. */
function rightsOf({ apiGroups = [], resources = [], verbs }: Rule): { verb: string, group: string, resource: string }[] {
  return apiGroups.flatMap(group => resources.flatMap(resource => verbs.map(verb => ({ verb, group, resource }))))
}

function isHarmless({ verb, group, resource }: { verb: string, group: string, resource: string }): boolean {
  if (group.includes('*') || UNTOUCHABLE.some(pattern => pattern.test(resource)))
    return false
  return READ.has(verb) || (verb === 'create' && REVIEWS.has(`${group}/${resource}`))
}

function faultsOfRole({ kind, metadata, rules = [], aggregationRule }: RoleObject): string[] {
  const where = `${kind} ${metadata.name}`
  return [
    ...aggregationRule === undefined ? [] : [`${where} takes its rules from elsewhere`],
    ...rules.flatMap(rule => rule.nonResourceURLs ?? []).map(url => `${where} reaches ${url}`),
    ...rules.flatMap(rightsOf).filter(right => !isHarmless(right)).map(({ verb, group, resource }) => `${where} may ${verb} ${resource}${group === '' ? '' : `.${group}`}`),
  ]
}

/** A binding gives what some role says: one of another chart, or of the cluster, says more than what was judged here. */
function faultsOfBinding({ kind, metadata, roleRef, subjects = [] }: RoleObject, roles: readonly KubernetesObject[], accounts: readonly string[]): string[] {
  const where = `${kind} ${metadata.name}`
  const isOwnRole = roles.some(role => role.kind === roleRef?.kind && role.metadata.name === roleRef.name)
  return [
    ...isOwnRole ? [] : [`${where} binds ${roleRef?.kind} ${roleRef?.name}, which is not the chart's own`],
    ...subjects.filter(subject => subject.kind !== 'ServiceAccount' || !accounts.includes(subject.name)).map(subject => `${where} gives its rights to ${subject.kind} ${subject.name}`),
  ]
}

/** Everything in a render by which somebody could do more than read what a dashboard shows. */
export function faultsOfRights(objects: readonly KubernetesObject[]): string[] {
  const roles = objects.filter(isRole)
  const accounts = objects.filter(({ kind }) => kind === 'ServiceAccount').map(({ metadata }) => metadata.name)
  return [
    ...roles.flatMap(faultsOfRole),
    ...objects.filter(isBinding).flatMap(binding => faultsOfBinding(binding, roles, accounts)),
  ]
}
