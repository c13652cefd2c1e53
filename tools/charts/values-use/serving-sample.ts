/** A container beside the app that uses each of its keys. */
function beside(name: string) {
  return {
    image: `${name}:1.0.0`,
    inheritEnv: false,
    env: { SAMPLE: 'text' },
    resources: { requests: { cpu: '10m', memory: '16Mi' }, limits: { cpu: '100m', memory: '64Mi' } },
    volumeMounts: { sample: { mountPath: `/${name}`, readOnly: false } },
  }
}

/** An app that serves, with each switch on and an entry in each map: where most values matter. */
export const SERVING = {
  image: { repository: 'app', pullSecrets: { sample: true } },
  ports: { http: 8080, admin: 9000 },
  service: { type: 'NodePort', annotations: { sample: 'text' } },
  extraServices: { sample: { type: 'NodePort', annotations: { sample: 'text' } } },
  autoscaling: { enabled: true, memoryPercent: 80 },
  config: { data: { SETTING: 'text' } },
  env: { SAMPLE: 'text' },
  secretFiles: { FILE: { secret: 'sample', key: 'sample' } },
  resources: { requests: { 'hugepages-2Mi': '2Mi' }, limits: { 'hugepages-2Mi': '2Mi' } },
  security: { sysctls: { 'net.ipv4.tcp_syncookies': '1' } },
  placement: { nodeSelector: { sample: 'text' }, tolerations: { sample: { key: 'sample', operator: 'Exists' } } },
  network: {
    from: { first: { app: 'first' }, sample: { app: 'sample', ports: { http: 8080 } } },
    to: { sample: { app: 'sample', ports: { http: 8080 } } },
  },
  serviceAccount: {
    rules: { sample: { apiGroups: [''], resources: ['pods'], verbs: ['get'] } },
    clusterRules: { sample: { apiGroups: [''], resources: ['nodes'], verbs: ['get'] } },
    annotations: { sample: 'text' },
  },
  ingress: { enabled: true, annotations: { sample: 'text' }, hosts: { 'first.example': {}, 'sample.example': { tlsSecret: 'sample' } } },
  route: { enabled: true, annotations: { sample: 'text' }, parents: { first: {}, sample: { namespace: 'sample' } }, hosts: { 'sample.example': true } },
  metrics: { enabled: true, labels: { sample: 'text' } },
  persistence: { sample: { type: 'emptyDir', path: '/sample', size: '1Mi' } },
  extra: {
    labels: { sample: 'text' },
    annotations: { sample: 'text' },
    podLabels: { pod: 'text' },
    podAnnotations: { pod: 'text' },
    initContainers: { init: beside('init') },
    sidecars: {
      proxy: {
        ...beside('proxy'),
        ports: { first: 9100, other: 9200 },
        probes: { liveness: { path: '/live' }, readiness: { path: '/ready' } },
        startup: { path: '/started' },
      },
    },
    objects: { sample: { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'sample' } } },
  },
}
