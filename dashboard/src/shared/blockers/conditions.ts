import type { DeploymentRow } from '../rows.ts'
import type { Evidence, Finder } from './types.ts'
import { refusalOf } from './refusal.ts'

export const findRefusal: Finder = ({ deployment, words }) => {
  const failure = deployment?.conditions.find(each => each.type === 'ReplicaFailure' && each.status === 'True')
  return deployment && failure
    ? refusalOf(deployment, failure.message ?? 'the API server refuses new pods', conditionEvidence(deployment, failure), words)
    : null
}

export const findDeadline: Finder = ({ deployment, words }) => {
  const progress = deployment?.conditions.find(each => each.type === 'Progressing' && each.reason === 'ProgressDeadlineExceeded')
  return deployment && progress
    ? {
        cause: 'deadline',
        sentence: words.blockers.deadline(deployment.name, deployment.progressDeadlineSeconds),
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
