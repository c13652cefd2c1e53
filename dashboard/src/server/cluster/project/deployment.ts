import type { DeploymentRow } from '../../../shared/rows.ts'
import type { Deployment } from '../wire.ts'
import { projectConditions } from './condition.ts'
import { appVersionOf, chartOf, identity, releaseOf, revisionOf } from './metadata.ts'

/** The API server's defaults, for objects that were read from elsewhere. */
const DEFAULT_REPLICAS = 1
const DEFAULT_PROGRESS_DEADLINE_SECONDS = 600

export function projectDeployment(deployment: Deployment): DeploymentRow {
  const { metadata, spec, status } = deployment
  return {
    ...identity(deployment),
    generation: metadata?.generation ?? 0,
    observedGeneration: status?.observedGeneration ?? 0,
    desired: spec?.replicas ?? DEFAULT_REPLICAS,
    updated: status?.updatedReplicas ?? 0,
    ready: status?.readyReplicas ?? 0,
    available: status?.availableReplicas ?? 0,
    unavailable: status?.unavailableReplicas ?? 0,
    paused: spec?.paused ?? false,
    revision: revisionOf(metadata),
    progressDeadlineSeconds: spec?.progressDeadlineSeconds ?? DEFAULT_PROGRESS_DEADLINE_SECONDS,
    progressedAt: status?.conditions?.find(each => each.type === 'Progressing')?.lastUpdateTime ?? null,
    conditions: projectConditions(status?.conditions),
    release: releaseOf(metadata),
    chart: chartOf(metadata),
    appVersion: appVersionOf(metadata),
  }
}
