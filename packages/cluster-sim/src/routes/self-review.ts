import type { Route } from './context.ts'

/** Tells callers who they are. */
export const selfReview: Route = {
  name: 'self review',
  isFor: info => info.verb === 'create' && info.resource?.kind === 'SelfSubjectReview',
  answer: ({ user }) => ({
    status: 201,
    body: {
      kind: 'SelfSubjectReview',
      apiVersion: 'authentication.k8s.io/v1',
      metadata: {},
      status: { userInfo: { username: user?.username ?? 'system:anonymous', groups: user?.groups ?? [] } },
    },
  }),
}
