import type { DeploymentRow } from '../../../shared/rows.ts'
import type { Deployment } from '../wire.ts'
import { projectConditions } from './condition.ts'
import { appVersionOf, chartOf, namedRow, revisionOf } from './metadata.ts'
import { replicaCounts } from './replica-counts.ts'

/** The API server's default, for objects that were read from elsewhere. */
const DEFAULT_PROGRESS_DEADLINE_SECONDS = 600

export function projectDeployment(deployment: Deployment): DeploymentRow {
  const { metadata, spec, status } = deployment
  return {
    ...namedRow(deployment),
    ...replicaCounts(deployment),
    unavailable: status?.unavailableReplicas ?? 0,
    paused: spec?.paused ?? false,
    revision: revisionOf(metadata),
    progressDeadlineSeconds: spec?.progressDeadlineSeconds ?? DEFAULT_PROGRESS_DEADLINE_SECONDS,
    progressedAt: status?.conditions?.find(each => each.type === 'Progressing')?.lastUpdateTime ?? null,
    conditions: projectConditions(status?.conditions),
    chart: chartOf(metadata),
    appVersion: appVersionOf(metadata),
  }
}
