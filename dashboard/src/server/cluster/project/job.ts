import type { JobRow } from '../../../shared/rows-workload.ts'
import type { Job } from '../wire.ts'
import { projectConditions } from './condition.ts'
import { namedRow } from './metadata.ts'
import { ownerOf } from './owner.ts'

const DEFAULT_PARALLELISM = 1

export function projectJob(job: Job): JobRow {
  const { metadata, spec, status } = job
  const conditions = projectConditions(status?.conditions)
  const failure = conditions.find(each => each.type === 'Failed' && each.status === 'True')
  return {
    ...namedRow(job),
    completions: spec?.completions ?? null,
    parallelism: spec?.parallelism ?? DEFAULT_PARALLELISM,
    active: status?.active ?? 0,
    succeeded: status?.succeeded ?? 0,
    failed: status?.failed ?? 0,
    isSuspended: spec?.suspend ?? false,
    startedAt: status?.startTime ?? null,
    finishedAt: status?.completionTime ?? failure?.changedAt ?? null,
    owner: ownerOf(metadata),
    conditions,
  }
}
