import type { Context, Route } from './context.ts'
import { resourceOf } from './context.ts'

interface AccessReview {
  spec?: {
    user?: string
    resourceAttributes?: { namespace?: string, verb?: string, group?: string, resource?: string }
  }
}

/** The Self review is about the caller, the other one about the user that it names. */
function decide(context: Context, { spec }: AccessReview): boolean {
  const { verb = '', group = '', resource = '', namespace = '' } = spec?.resourceAttributes ?? {}
  const isSelf = resourceOf(context).kind === 'SelfSubjectAccessReview'
  const username = isSelf ? context.user?.username : spec?.user
  return context.cluster.access.review(username ?? '', {
    verb,
    resource: group === ''
      ? resource
      : `${resource}.${group}`,
    ...(namespace !== '' && { namespace }),
  })
}

export const accessReview: Route = {
  name: 'access review',
  isFor: info => info.verb === 'create' && info.resource?.group === 'authorization.k8s.io',
  answer: (context) => {
    const review = context.body as AccessReview
    const isGranted = decide(context, review)
    return {
      status: 201,
      body: {
        kind: resourceOf(context).kind,
        apiVersion: 'authorization.k8s.io/v1',
        metadata: {},
        spec: review.spec ?? {},
        status: {
          allowed: isGranted,
          ...(!isGranted && { reason: 'no rule grants it' }),
        },
      },
    }
  },
}
