import type { RevisionSpecs, RevisionsQuery } from '../../shared/revision-specs.ts'
import type { View } from '../access/view.ts'
import type { KeptRevision } from '../revisions/kept-revision.ts'
import type { Context, Route } from './context.ts'
import { API_PATHS } from '../../shared/api.ts'
import { RevisionsQuerySchema } from '../../shared/revision-specs.ts'
import { WorkloadNotFound } from '../errors.ts'
import { createSpecReader } from '../object/spec-fields.ts'
import { readDeploymentRevisions } from '../revisions/deployment-revisions.ts'
import { readSetRevisions } from '../revisions/set-revisions.ts'

/** Per address, and a whole team may share one. Each reads up to `MAX_REVISIONS` objects. */
const READS_PER_MINUTE = 120

/** What the revisions of a workload say. Only workloads that are among the rows are read, hence never outside of the scope. */
export const revisions: Route = (app, context) => {
  const options = {
    schema: { querystring: RevisionsQuerySchema },
    config: {
      rateLimit: { max: READS_PER_MINUTE, timeWindow: 60_000 },
    },
  }
  app.get(API_PATHS.revisions, options, async (request, reply): Promise<RevisionSpecs> => {
    const { kind, namespace, name } = request.query
    const view = await app.requireViewer(request).view()
    const kept = await read(context, view, request.query)
    if (kept === null)
      throw WorkloadNotFound(kind, name, namespace)
    reply.header('cache-control', 'no-store')
    const fieldsOf = createSpecReader()
    return {
      readAt: new Date(context.now()).toISOString(),
      revisions: kept.map(({ template, ...revision }) => ({ ...revision, fields: fieldsOf(template) })),
    }
  })
}

function read(context: Context, view: View, { kind, ...query }: RevisionsQuery): Promise<KeptRevision[] | null> {
  return kind === 'Deployment'
    ? readDeploymentRevisions(context, view, query)
    : readSetRevisions(context, view, kind, query)
}
