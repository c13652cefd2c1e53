/** The address of the page of a rollout; Deployments, the usual kind, leave it out. */
export function rolloutParams({ kind, namespace, name }: { kind: string, namespace: string, name: string }): Record<string, string> {
  return {
    ...(kind !== 'Deployment' && { kind }),
    namespace,
    name,
  }
}
