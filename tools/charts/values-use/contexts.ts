import { mergeDeep } from '../schema/merge-deep.ts'
import { SERVING } from './serving-sample.ts'

type Values = Record<string, unknown>

const BATCH: Values = { image: { repository: 'app' } }
const JOB = { ...BATCH, workload: { kind: 'Job' } }
const CRON_JOB = { ...BATCH, workload: { kind: 'CronJob', cron: { schedule: '@daily' } } }

const serving = (over: Values): Values => mergeDeep(SERVING, over)

/** A serving app with one more volume, which is then the last one, and the one that is changed. */
const withVolume = (volume: Values) => serving({ persistence: { sample: { path: '/sample', ...volume } } })
const withVariable = (entry: Values) => serving({ env: { SAMPLE: entry } })
const withBeside = (kind: string, over: Values) => serving({ extra: { [kind]: { sample: over } } })
const withPeer = (direction: string, peer: Values) => serving({ network: { [direction]: { sample: undefined, range: peer } } })
const CLAIM = { type: 'claim', size: '1Gi', accessMode: 'ReadWriteMany' }

/**
 * Where a value matters, by the beginning of its path; the longest beginning wins. `*` stands for the name of an entry, of which the
 * values here have to hold one: the last of its map is changed. What is not listed matters in SERVING.
 */
const CONTEXTS: Record<string, Values> = {
  'workload.podManagementPolicy': serving({ workload: { kind: 'StatefulSet' } }),
  'workload.job': JOB,
  'workload.cron': CRON_JOB,
  'replicas': serving({ autoscaling: { enabled: false } }),
  'image.digest': serving({ image: { tag: '' } }),
  'probes.allowIdentical': serving({ probes: { allowIdentical: true, liveness: { path: '/one' }, readiness: { path: '/one' } } }),
  'service.enabled': serving({ ingress: { enabled: false }, route: { enabled: false }, metrics: { enabled: false } }),
  'serviceAccount.create': serving({ serviceAccount: { name: 'sample' } }),
  'serviceAccount.clusterRules.*.nonResourceURLs': serving({ serviceAccount: { clusterRules: { sample: undefined, urls: { nonResourceURLs: ['/metrics'], verbs: ['get'] } } } }),
  'route.hosts.*': serving({ route: { hosts: { 'more.example.com': true } } }),
  'persistence.*.enabled': serving({ persistence: { more: { type: 'emptyDir', path: '/more', size: '1Mi' } } }),
  'persistence.*.medium': withVolume({ type: 'emptyDir', size: '1Mi' }),
  'persistence.*.size': withVolume({ type: 'emptyDir', size: '1Mi' }),
  'persistence.*.accessMode': withVolume(CLAIM),
  'persistence.*.storageClass': withVolume(CLAIM),
  'persistence.*.existingClaim': withVolume(CLAIM),
  'persistence.*.keep': withVolume(CLAIM),
  'persistence.*.name': withVolume({ type: 'configMap', name: 'sample' }),
  'persistence.*.attributes': withVolume({ type: 'csi', name: 'sample.example', attributes: { sample: 'text' } }),
  'env.*.secret': withVariable({ secret: 'sample', key: 'sample' }),
  'env.*.configMap': withVariable({ configMap: 'sample', key: 'sample' }),
  'env.*.key': withVariable({ secret: 'sample', key: 'sample' }),
  'env.*.field': withVariable({ field: 'metadata.name' }),
  'env.*.resource': withVariable({ resource: 'limits.cpu' }),
  'env.*.enabled': withVariable({ field: 'metadata.name', enabled: true }),
  ...Object.fromEntries(['from', 'to'].flatMap(direction => [
    [`network.${direction}.*.cidr`, withPeer(direction, { cidr: '10.0.0.0/8' })],
    [`network.${direction}.*.except`, withPeer(direction, { cidr: '10.0.0.0/8' })],
  ])),
  ...Object.fromEntries(['initContainers', 'sidecars'].flatMap(kind => [
    [`extra.${kind}.*.env.*.secret`, withBeside(kind, { env: { SAMPLE: { secret: 'sample', key: 'sample' } } })],
    [`extra.${kind}.*.env.*.configMap`, withBeside(kind, { env: { SAMPLE: { configMap: 'sample', key: 'sample' } } })],
    [`extra.${kind}.*.env.*.key`, withBeside(kind, { env: { SAMPLE: { secret: 'sample', key: 'sample' } } })],
    [`extra.${kind}.*.env.*.field`, withBeside(kind, { env: { SAMPLE: { field: 'metadata.name' } } })],
    [`extra.${kind}.*.env.*.resource`, withBeside(kind, { env: { SAMPLE: { resource: 'limits.cpu' } } })],
    [`extra.${kind}.*.env.*.enabled`, withBeside(kind, { env: { SAMPLE: { field: 'metadata.name', enabled: true } } })],
  ])),
}

/** The values in which a change of a key can matter. */
export function contextOf(path: string[]): Values {
  const text = path.join('.')
  const [best] = Object.keys(CONTEXTS).filter(prefix => `${text}.`.startsWith(`${prefix}.`)).sort((one, other) => other.length - one.length)
  return best === undefined ? SERVING : CONTEXTS[best] ?? SERVING
}

/** Values that are tried where those of the schema's type would not do. */
export const OTHER_VALUES: Record<string, unknown[]> = {
  'network.from.*.except': [['10.1.0.0/16']],
  'network.to.*.except': [['10.1.0.0/16']],
  'extra.objects.*': ['{apiVersion: v1, kind: ConfigMap, metadata: {name: other}}'],
}

/** Keys that decide what is refused and show in no render; a beginning that ends with a dot means all keys below it. */
export const DECIDES_REFUSALS = [
  'drain.limitSeconds',
  'image.requireDigest',
  'probes.allowIdentical',
  // Of one kind of probe only, and refused for the others, which have the same shape.
  'startup.failureThreshold',
  'probes.liveness.budgetSeconds',
  'probes.readiness.budgetSeconds',
  'extra.sidecars.*.startup.failureThreshold',
  'extra.sidecars.*.probes.liveness.budgetSeconds',
  'extra.sidecars.*.probes.readiness.budgetSeconds',
  // Of sidecars only, and refused for init containers.
  'extra.initContainers.*.ports.',
  'extra.initContainers.*.probes.',
  'extra.initContainers.*.startup.',
  // Of clusterRules only.
  'serviceAccount.rules.*.nonResourceURLs',
  // A switch of network.to.dns only.
  'network.from.*',
  'network.to.*',
]

/** Keys that no template reads. */
export const READ_BY_NO_TEMPLATE = [
  // The condition by which an umbrella chart leaves this one out.
  'enabled',
]

/** The paths that the tables here speak of, to find one that no key has any more. */
export const TABLED_PATHS = [...Object.keys(CONTEXTS), ...Object.keys(OTHER_VALUES), ...DECIDES_REFUSALS, ...READ_BY_NO_TEMPLATE]
