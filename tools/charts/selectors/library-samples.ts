/** Everything that the library renders beside the workload and that selects pods or is fixed. */
const BESIDE = {
  network: { from: { caller: { app: 'caller' } } },
  metrics: { enabled: true },
}

const RIGHTS = {
  rules: { pods: { apiGroups: [''], resources: ['pods'], verbs: ['get'] } },
  clusterRules: { nodes: { apiGroups: [''], resources: ['nodes'], verbs: ['get'] } },
}

const claim = (accessMode: string) => ({ data: { type: 'claim', path: '/data', size: '1Gi', storageClass: 'fast', accessMode } })

/**
 * Values of the harness that between them render every kind of object with a fixed field. Each has a name of its own, since one
 * installation is never both. A Job is none of them: it is a new one whenever it changes.
 */
export const LIBRARY_SAMPLES: object[] = [
  { ...BESIDE, fullnameOverride: 'deployment', autoscaling: { enabled: true }, extraServices: { more: { type: 'NodePort' } }, persistence: claim('ReadWriteMany') },
  { ...BESIDE, fullnameOverride: 'pod-monitor', metrics: { enabled: true, kind: 'PodMonitor' } },
  { ...BESIDE, fullnameOverride: 'stateful-set', workload: { kind: 'StatefulSet' }, persistence: claim('ReadWriteOnce') },
  { fullnameOverride: 'cron-job', workload: { kind: 'CronJob', cron: { schedule: '@daily' } }, ports: { http: null }, serviceAccount: RIGHTS },
]
