import type { PodDetails, PodQuery } from '../../shared/api.ts'
import type { Pod } from '../cluster/wire.ts'
import type { Context, Route } from './context.ts'
import { stringify } from 'yaml'
import { API_PATHS, PodQuerySchema } from '../../shared/api.ts'
import { ApiError } from '../cluster/connection/api-error.ts'
import { describeFault } from '../cluster/connection/fault-words.ts'
import { projectConditions } from '../cluster/project/condition.ts'
import { projectProbes } from '../cluster/project/probe.ts'
import { pathOf } from '../cluster/resources.ts'
import { PodNotFound, PodUnavailable } from '../errors.ts'
import { withoutSecrets } from '../object/without-secrets.ts'

/** Per address, and a whole team may share one. */
const READS_PER_MINUTE = 600

/** What the row of a pod leaves out. Only pods that are among the rows are read, hence never outside of the scope. */
export const pod: Route = (app, context) => {
  const options = {
    schema: { querystring: PodQuerySchema },
    config: {
      rateLimit: { max: READS_PER_MINUTE, timeWindow: 60_000 },
    },
  }
  app.get(API_PATHS.pod, options, async (request, reply): Promise<PodDetails> => {
    const { namespace, name } = request.query
    const view = await app.requireViewer(request).view()
    if (!view.sees('pods', namespace) || !isKnown(context, request.query))
      throw PodNotFound(name, namespace)
    const object = withoutSecrets(await read(context, request.query))
    reply.header('cache-control', 'no-store')
    return {
      readAt: new Date(context.now()).toISOString(),
      conditions: projectConditions(object.status?.conditions),
      probes: projectProbes(object),
      yaml: stringify(object, { lineWidth: 0 }),
    }
  })
}

function isKnown({ state }: Context, { namespace, name }: PodQuery): boolean {
  return [...state.tables.pods.values()].some(row => row.namespace === namespace && row.name === name)
}

async function read({ client }: Context, { namespace, name }: PodQuery): Promise<Pod> {
  try {
    return await client.call<Pod>(`${pathOf('pods', namespace)}/${encodeURIComponent(name)}`)
  }
  catch (error) {
    throw error instanceof ApiError && error.status === 404
      ? PodNotFound(name, namespace)
      : PodUnavailable(describeFault(error))
  }
}
