import type { DeploymentRow } from '../rows.ts'
import type { Evidence, Finder } from './types.ts'

export const findRefusal: Finder = (_pods, _events, deployment) => {
  const failure = deployment.conditions.find(each => each.type === 'ReplicaFailure' && each.status === 'True')
  if (!failure)
    return null
  const message = failure.message ?? 'the API server refuses new pods'
  const isQuota = /exceeded quota/i.test(message)
  return {
    cause: isQuota ? 'quota' : 'creation-refused',
    sentence: isQuota
      ? `New pods of ${deployment.name} are refused because a quota of namespace ${deployment.namespace} is used up: ${message}`
      : `New pods of ${deployment.name} are refused: ${message}`,
    evidence: [conditionEvidence(deployment, failure)],
  }
}

export const findDeadline: Finder = (_pods, _events, deployment) => {
  const progress = deployment.conditions.find(each => each.type === 'Progressing' && each.reason === 'ProgressDeadlineExceeded')
  return progress
    ? {
        cause: 'deadline',
        sentence: `${deployment.name} made no progress for ${deployment.progressDeadlineSeconds} seconds, and nothing says why.`,
        evidence: [conditionEvidence(deployment, progress)],
      }
    : null
}

function conditionEvidence(deployment: DeploymentRow, condition: DeploymentRow['conditions'][number]): Evidence {
  return {
    source: 'condition',
    object: `Deployment ${deployment.name}`,
    reason: condition.reason ?? condition.type,
    message: condition.message ?? '',
    at: condition.changedAt,
  }
}
