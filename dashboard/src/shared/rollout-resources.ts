/** The resource of each kind of workload that has revisions. */
export const ROLLOUT_RESOURCES = { Deployment: 'deployments', StatefulSet: 'statefulsets', DaemonSet: 'daemonsets' } as const
