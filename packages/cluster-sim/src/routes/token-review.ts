import type { Route } from './context.ts'

interface TokenReview {
  spec?: { token?: string }
}

/** Tells whose bearer token it is. */
export const tokenReview: Route = {
  name: 'token review',
  isFor: info => info.verb === 'create' && info.resource?.kind === 'TokenReview',
  answer: ({ body, cluster }) => {
    const review = body as TokenReview
    const user = cluster.access.users.get(review.spec?.token ?? '')
    const status = user
      ? {
          authenticated: true,
          user: { username: user.username, uid: user.username, groups: user.groups ?? [] },
        }
      : { authenticated: false, user: {}, error: '[invalid bearer token]' }
    return {
      status: 201,
      body: {
        kind: 'TokenReview',
        apiVersion: 'authentication.k8s.io/v1',
        metadata: {},
        spec: review.spec ?? {},
        status,
      },
    }
  },
}
