import type { Scaling } from '../../shared/scaling.ts'
import type { Route } from './context.ts'
import { API_PATHS } from '../../shared/api.ts'
import { RolloutQuerySchema } from '../../shared/revision-specs.ts'
import { WorkloadNotFound } from '../errors.ts'

/** How the ReplicaSets of a Deployment grew and shrank. */
export const scaling: Route = (app, { state, scales }) => {
  app.get(API_PATHS.scaling, {
    schema: { querystring: RolloutQuerySchema },
  }, async (request): Promise<Scaling> => {
    const { namespace, name } = request.query
    const view = await app.requireViewer(request).view()
    const rows = view.sees('replicasets', namespace)
      ? [...state.tables.replicasets.values()].filter(row => row.namespace === namespace && row.deployment === name)
      : []
    if (rows.length === 0)
      throw WorkloadNotFound('Deployment', name, namespace)
    return scales.read(rows)
  })
}
