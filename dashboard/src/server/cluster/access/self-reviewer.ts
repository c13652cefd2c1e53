import type { KubernetesClient } from '../connection/client.ts'
import type { Reviewer, SubjectReviewAnswer } from './reviewer.ts'
import { READ_RIGHTS } from '../../../shared/rights.ts'
import { ApiError } from '../connection/api-error.ts'
import { resourceAttributes } from './resource-attributes.ts'

interface SelfReviewAnswer {
  status?: { userInfo?: { username?: string, groups?: string[] } }
}

/**
 * With the person's own token, by the two reviews that every authenticated user may make about himself: a server that
 * is bound to one namespace can have no right to the reviews about others, which belong to no namespace.
 */
export function createSelfReviewer(client: Pick<KubernetesClient, 'call'>): Reviewer {
  return {
    identify: async (token) => {
      const body = { apiVersion: 'authentication.k8s.io/v1', kind: 'SelfSubjectReview' }
      try {
        const { status } = await client.call<SelfReviewAnswer>('/apis/authentication.k8s.io/v1/selfsubjectreviews', { body, token })
        const { username, groups = [] } = status?.userInfo ?? {}
        return username
          ? { user: username, groups }
          : null
      }
      catch (error) {
        if (error instanceof ApiError && (error.status === 401 || error.status === 403))
          return null
        throw error
      }
    },
    mayList: async (_person, token, readable, namespace) => {
      const spec = {
        resourceAttributes: resourceAttributes(READ_RIGHTS[readable], 'list', namespace),
      }
      const body = { apiVersion: 'authorization.k8s.io/v1', kind: 'SelfSubjectAccessReview', spec }
      const { status } = await client.call<SubjectReviewAnswer>('/apis/authorization.k8s.io/v1/selfsubjectaccessreviews', { body, token })
      return status?.allowed === true
    },
  }
}
