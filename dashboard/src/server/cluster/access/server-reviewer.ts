import type { KubernetesClient } from '../connection/client.ts'
import type { Person, Reviewer, SubjectReviewAnswer } from './reviewer.ts'
import { READ_RIGHTS, REVIEW_RIGHTS } from '../../../shared/rights.ts'
import { needing } from './missing-right.ts'
import { resourceAttributes } from './resource-attributes.ts'

interface TokenReviewAnswer {
  status?: {
    authenticated?: boolean
    user?: { username?: string, uid?: string, groups?: string[], extra?: Record<string, string[]> }
  }
}

/** With the server's own rights: `create` on tokenreviews and subjectaccessreviews; throws MissingRight without them. */
export function createServerReviewer(client: Pick<KubernetesClient, 'call'>): Reviewer {
  return {
    identify: async (token) => {
      const body = {
        apiVersion: 'authentication.k8s.io/v1',
        kind: 'TokenReview',
        spec: { token },
      }
      const { status } = await needing(REVIEW_RIGHTS.tokens, client.call<TokenReviewAnswer>('/apis/authentication.k8s.io/v1/tokenreviews', { body }))
      return status?.authenticated && status.user?.username
        ? toPerson(status.user.username, status.user)
        : null
    },
    mayList: async (person, _token, readable, namespace) => {
      const spec = {
        ...person,
        resourceAttributes: resourceAttributes(READ_RIGHTS[readable], 'list', namespace),
      }
      const body = { apiVersion: 'authorization.k8s.io/v1', kind: 'SubjectAccessReview', spec }
      const { status } = await needing(REVIEW_RIGHTS.access, client.call<SubjectReviewAnswer>('/apis/authorization.k8s.io/v1/subjectaccessreviews', { body }))
      return status?.allowed === true
    },
  }
}

function toPerson(user: string, { groups = [], uid, extra }: Partial<Person>): Person {
  return {
    user,
    groups,
    ...(uid && { uid }),
    ...(extra && { extra }),
  }
}
