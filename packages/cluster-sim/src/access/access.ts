import type { RequestInfo } from '../http/request-info.ts'
import { apiError } from '../http/api-error.ts'
import { resourceName } from '../resources.ts'

/** Grants verbs on resources, in some namespaces or in the whole cluster. "*" stands for all. */
export interface AccessRule {
  verbs: string[]
  /** "pods", "deployments.apps", "pods.metrics.k8s.io" */
  resources: string[]
  /** Absent: cluster-wide. */
  namespaces?: string[]
}

export interface SimUser {
  username: string
  groups?: string[]
  rules: AccessRule[]
}

/** What a SubjectAccessReview asks, and what every request is checked for. */
export interface Attributes {
  verb: string
  resource: string
  namespace?: string
}

function includes(list: string[], value: string): boolean {
  return list.includes('*') || list.includes(value)
}

export function isAllowed(user: SimUser, { verb, resource, namespace }: Attributes): boolean {
  return user.rules.some(rule => includes(rule.verbs, verb) && includes(rule.resources, resource)
    && (rule.namespaces === undefined || (namespace !== undefined && includes(rule.namespaces, namespace))))
}

/** What every authenticated user may ask about himself, as by the ClusterRole system:basic-user. */
const SELF_REVIEWS = ['selfsubjectreviews', 'selfsubjectaccessreviews']

/** Who a request is from and whether it may pass; without users, anybody may do anything. */
export class Access {
  /** By bearer token. Tests add, change and remove users while the simulator runs. */
  readonly users: Map<string, SimUser>
  readonly #isRequired: boolean

  constructor(users: Record<string, SimUser> | undefined) {
    this.users = new Map(Object.entries(users ?? {}))
    this.#isRequired = users !== undefined
  }

  byName(username: string): SimUser | undefined {
    return [
      ...this.users.values(),
    ].find(user => user.username === username)
  }

  /** The user of a request; 401 when users are asked for and the token is none of theirs. */
  authenticate(authorization: string | undefined): SimUser | undefined {
    if (!this.#isRequired)
      return undefined
    const user = this.users.get(authorization?.replace(/^Bearer /, '') ?? '')
    if (!user)
      throw apiError(401, 'Unauthorized')
    return user
  }

  /** 403 in the words of an API server. */
  authorize(user: SimUser | undefined, { verb, resource, namespace }: RequestInfo): void {
    if (!user || !resource || SELF_REVIEWS.includes(resource.plural))
      return
    const scope = namespace === undefined
      ? 'at the cluster scope'
      : `in the namespace "${namespace}"`
    if (!isAllowed(user, {
      verb,
      resource: resourceName(resource),
      ...(namespace !== undefined && { namespace }),
    })) {
      throw apiError(403, `${resource.plural} is forbidden: User "${user.username}" cannot ${verb} resource "${resource.plural}" in API group "${resource.group}" ${scope}`)
    }
  }

  /** The answer to a SubjectAccessReview about a user of that name. */
  review(username: string, attributes: Attributes): boolean {
    if (!this.#isRequired)
      return true
    const user = this.byName(username)
    return user !== undefined && isAllowed(user, attributes)
  }
}
