import type { RevisionSpec, RevisionSpecs, RolloutQuery } from '../../shared/revision-specs.ts'
import type { ReplicaSetRow } from '../../shared/rows.ts'
import type { ReplicaSet } from '../cluster/wire.ts'
import type { Context, Route } from './context.ts'
import { API_PATHS } from '../../shared/api.ts'
import { RolloutQuerySchema } from '../../shared/revision-specs.ts'
import { ApiError } from '../cluster/connection/api-error.ts'
import { describeFault } from '../cluster/connection/fault-words.ts'
import { pathOf } from '../cluster/resources.ts'
import { DeploymentNotFound, RevisionsUnavailable } from '../errors.ts'
import { createSpecReader } from '../object/spec-fields.ts'

/** Per address, and a whole team may share one. Each reads up to `MAX_REVISIONS` objects. */
const READS_PER_MINUTE = 120
/** Kubernetes keeps ten unless it is told otherwise. */
const MAX_REVISIONS = 25

/** What the revisions of a Deployment say. Only ReplicaSets that are among the rows are read, hence never outside of the scope. */
export const revisions: Route = (app, context) => {
  const options = {
    schema: { querystring: RolloutQuerySchema },
    config: {
      rateLimit: { max: READS_PER_MINUTE, timeWindow: 60_000 },
    },
  }
  app.get(API_PATHS.revisions, options, async (request, reply): Promise<RevisionSpecs> => {
    const { namespace, name } = request.query
    const view = await app.requireViewer(request).view()
    const rows = view.sees('replicasets', namespace)
      ? newestFirst(context, request.query)
      : []
    if (rows.length === 0)
      throw DeploymentNotFound(name, namespace)
    reply.header('cache-control', 'no-store')
    return {
      readAt: new Date(context.now()).toISOString(),
      revisions: await readAll(context, rows),
    }
  })
}

function newestFirst({ state }: Context, { namespace, name }: RolloutQuery): ReplicaSetRow[] {
  return [...state.tables.replicasets.values()]
    .filter(row => row.namespace === namespace && row.deployment === name)
    .toSorted((a, b) => b.revision - a.revision)
    .slice(0, MAX_REVISIONS)
}

async function readAll(context: Context, rows: ReplicaSetRow[]): Promise<RevisionSpec[]> {
  const objects = await Promise.all(rows.map(row => read(context, row)))
  const fieldsOf = createSpecReader()
  return rows.flatMap(({ revision, name }, index) => {
    const object = objects[index]
    return object
      ? [{ revision, replicaSet: name, fields: fieldsOf(object.spec?.template) }]
      : []
  })
}

/** Null for one that was cleaned up in the meantime. */
async function read({ client }: Context, { namespace, name }: ReplicaSetRow): Promise<ReplicaSet | null> {
  try {
    return await client.call<ReplicaSet>(`${pathOf('replicasets', namespace)}/${encodeURIComponent(name)}`)
  }
  catch (error) {
    if (error instanceof ApiError && error.status === 404)
      return null
    throw RevisionsUnavailable(describeFault(error))
  }
}
