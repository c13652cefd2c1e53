interface Workload {
  kind?: string
  namespace: string
  name: string
}

/** The command that brings an older revision back, the one before unless a number is given; the dashboard shows it and never runs it. */
export function undoCommand({ kind = 'Deployment', namespace, name }: Workload, revision?: number): string {
  const toRevision = revision === undefined
    ? ''
    : ` --to-revision=${revision}`
  return `kubectl rollout undo ${kind.toLowerCase()}/${name} --namespace ${namespace}${toRevision}`
}

/** Helm numbers its own revisions, so the release goes back by one step unless a person names another. */
export function helmRollbackCommand(release: string, namespace: string): string {
  return `helm rollback ${release} --namespace ${namespace} --wait`
}
