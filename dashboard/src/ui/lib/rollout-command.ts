import type { DeploymentRow } from '../../shared/rows.ts'

/** Commands that bring an older revision back; the dashboard shows them and never runs them. */
export function undoCommand({ namespace, name }: Pick<DeploymentRow, 'namespace' | 'name'>, revision: number): string {
  return `kubectl rollout undo deployment/${name} --namespace ${namespace} --to-revision=${revision}`
}

/** Helm numbers its own revisions, so the release goes back by one step unless a person names another. */
export function helmRollbackCommand(release: string, namespace: string): string {
  return `helm rollback ${release} --namespace ${namespace} --wait`
}
