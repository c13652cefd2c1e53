import type { Right, RightsHolder } from '../../../shared/rights.ts'
import type { KubernetesClient } from '../connection/client.ts'
import type { SubjectReviewAnswer } from './reviewer.ts'
import { resourceAttributes } from './resource-attributes.ts'

interface SelfReviewAnswer {
  status?: { userInfo?: { username?: string } }
}

/**
 * Which of its rights the dashboard's own account lacks. Everyone who is authenticated may ask that about himself, so the answer
 * comes also where nothing was granted.
 */
export async function readOwnRights(client: Pick<KubernetesClient, 'call'>, needed: readonly Right[], namespace: string | null): Promise<RightsHolder> {
  const mayDo = async (right: Right, verb: string) => {
    const body = { apiVersion: 'authorization.k8s.io/v1', kind: 'SelfSubjectAccessReview', spec: { resourceAttributes: resourceAttributes(right, verb, namespace) } }
    const { status } = await client.call<SubjectReviewAnswer>('/apis/authorization.k8s.io/v1/selfsubjectaccessreviews', { body })
    return status?.allowed === true
  }
  const mayDoAll = async (right: Right) => (await Promise.all(right.verbs.map(verb => mayDo(right, verb)))).every(Boolean)
  const [user, ...answers] = await Promise.all([readOwnName(client), ...needed.map(mayDoAll)])
  return {
    user,
    missing: needed.filter((_right, index) => !answers[index]),
  }
}

/** Older API servers do not know this review. */
async function readOwnName(client: Pick<KubernetesClient, 'call'>): Promise<string | null> {
  const body = { apiVersion: 'authentication.k8s.io/v1', kind: 'SelfSubjectReview' }
  const answer = await client.call<SelfReviewAnswer>('/apis/authentication.k8s.io/v1/selfsubjectreviews', { body }).catch(() => null)
  return answer?.status?.userInfo?.username ?? null
}
