import type { RolloutQuery } from '../../shared/revision-specs.ts'
import type { View } from '../access/view.ts'
import type { ReplicaSet } from '../cluster/wire.ts'
import type { Context } from '../routes/context.ts'
import type { KeptRevision } from './kept-revision.ts'
import { listRevisions } from '../../shared/revisions.ts'
import { READ_RIGHTS } from '../../shared/rights.ts'
import { pathOf } from '../cluster/resources.ts'
import { MAX_REVISIONS } from './kept-revision.ts'
import { readOrFault } from './read-or-fault.ts'

/** From the ReplicaSets that are among the rows; null where the viewer sees none. */
export async function readDeploymentRevisions({ client, state }: Pick<Context, 'client' | 'state'>, view: View, query: RolloutQuery): Promise<KeptRevision[] | null> {
  const revisions = view.sees('replicasets', query.namespace)
    ? listRevisions(query, [...state.tables.replicasets.values()]).slice(0, MAX_REVISIONS)
    : []
  if (revisions.length === 0)
    return null
  const pathOfOne = (name: string) => `${pathOf('replicasets', query.namespace)}/${encodeURIComponent(name)}`
  const objects = await Promise.all(revisions.map(({ name }) => readOrFault(READ_RIGHTS.replicasets, client.call<ReplicaSet>(pathOfOne(name)))))
  return revisions.flatMap((revision, index) => {
    const object = objects[index]
    return object
      ? [{ ...revision, template: object.spec?.template }]
      : []
  })
}
