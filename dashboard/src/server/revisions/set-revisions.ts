import type { RolloutQuery } from '../../shared/revision-specs.ts'
import type { SetProgress } from '../../shared/revisions.ts'
import type { SetKind } from '../../shared/set-health.ts'
import type { View } from '../access/view.ts'
import type { KubernetesClient } from '../cluster/connection/client.ts'
import type { ControllerRevision, DaemonSet, StatefulSet } from '../cluster/wire.ts'
import type { Context } from '../routes/context.ts'
import type { KeptRevision } from './kept-revision.ts'
import { listSetRevisions } from '../../shared/revisions.ts'
import { READ_RIGHTS, rightName } from '../../shared/rights.ts'
import { ROLLOUT_RESOURCES } from '../../shared/rollout-resources.ts'
import { selectorText } from '../cluster/label-selector.ts'
import { projectControllerRevision, templateOf } from '../cluster/project/controller-revision.ts'
import { controllerRevisionsPath, pathOf } from '../cluster/resources.ts'
import { RevisionsForbidden } from '../errors.ts'
import { MAX_REVISIONS } from './kept-revision.ts'
import { readOrFault } from './read-or-fault.ts'

type WorkloadSet = StatefulSet | DaemonSet
type Status = Partial<NonNullable<StatefulSet['status']> & NonNullable<DaemonSet['status']>>

/** A set has ten; more than this under one selector are those of many sets with the same labels. */
const MAX_LISTED = 500

/** From the ControllerRevisions of a StatefulSet or DaemonSet that is among the rows; null where the viewer sees none. */
export async function readSetRevisions({ client, state }: Pick<Context, 'client' | 'state'>, view: View, kind: SetKind, query: RolloutQuery): Promise<KeptRevision[] | null> {
  const { namespace, name } = query
  const resource = ROLLOUT_RESOURCES[kind]
  const isKnown = [...state.tables[resource].values()].some(row => row.namespace === namespace && row.name === name)
  if (!isKnown || !view.sees(resource, namespace))
    return null
  const right = READ_RIGHTS.controllerrevisions
  if (!view.sees('controllerrevisions', namespace))
    throw Object.assign(RevisionsForbidden(rightName(right), namespace), { missingRights: [right] })
  const set = await readOrFault(READ_RIGHTS[resource], client.call<WorkloadSet>(`${pathOf(resource, namespace)}/${encodeURIComponent(name)}`))
  return set && tell(set, await listOwn(client, set))
}

/** Labels are no proof: a set of another name may have the same, and so may one that was deleted and made anew. */
async function listOwn(client: KubernetesClient, { metadata, spec }: WorkloadSet): Promise<ControllerRevision[]> {
  const query = { labelSelector: selectorText(spec?.selector ?? {}), limit: MAX_LISTED }
  const call = client.call<{ items: ControllerRevision[] }>(controllerRevisionsPath(metadata?.namespace ?? ''), { query })
  const { items } = await readOrFault(READ_RIGHTS.controllerrevisions, call) ?? { items: [] }
  return items.filter(each => each.metadata?.ownerReferences?.some(({ controller, uid }) => controller && uid === metadata?.uid))
}

function tell(set: WorkloadSet, objects: ControllerRevision[]): KeptRevision[] {
  const templates = new Map(objects.map(each => [each.metadata?.name, templateOf(each)]))
  return listSetRevisions(objects.map(projectControllerRevision), progressOf(set))
    .slice(0, MAX_REVISIONS)
    .map(revision => ({ ...revision, template: templates.get(revision.name) }))
}

/** A StatefulSet names both revisions of its rollout, a DaemonSet only counts the nodes that have the newest. */
function progressOf({ status }: WorkloadSet): SetProgress {
  const { currentRevision, updateRevision, updatedNumberScheduled = 0, desiredNumberScheduled = 0 }: Status = status ?? {}
  const outgoing = currentRevision === updateRevision
    ? null
    : currentRevision ?? null
  return {
    wanted: updateRevision ?? null,
    outgoing,
    isRollingOut: outgoing !== null || updatedNumberScheduled < desiredNumberScheduled,
  }
}
