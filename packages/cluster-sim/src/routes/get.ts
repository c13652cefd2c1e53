import type { Route } from './context.ts'
import { apiError } from '../http/api-error.ts'
import { resourceName } from '../resources.ts'
import { resourceOf } from './context.ts'

export const get: Route = {
  name: 'get',
  isFor: info => info.verb === 'get' && info.resource?.verbs.includes('watch') === true,
  answer: (context) => {
    const type = resourceOf(context)
    const { name = '', namespace } = context.info
    const object = context.cluster.store.get({
      kind: type.kind,
      name,
      ...(namespace !== undefined && { namespace }),
    })
    if (!object)
      throw apiError(404, `${resourceName(type)} "${name}" not found`)
    return { body: object }
  },
}
