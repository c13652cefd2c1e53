/**
 * Where a text is neither refused nor literal, by the name of the text. Each entry is a fault of the templates: once it is mended,
 * a test asks to take it out of here.
 */
interface Fault { payloads: string[], schemaPaths: string[] }

const CONTAINERS = ['extra.initContainers.*', 'extra.sidecars.*']
const PROBES = ['probes.liveness', 'probes.readiness', 'probes.test', 'startup', ...['probes.liveness', 'probes.readiness', 'startup'].map(probe => `extra.sidecars.*.${probe}`)]
const RULES = ['serviceAccount.rules.*', 'serviceAccount.clusterRules.*']
const RULE_WORDS = RULES.flatMap(rule => ['apiGroups', 'resources', 'resourceNames', 'verbs'].map(key => `${rule}.${key}`))
const WITH_ANNOTATIONS = ['service', 'extraServices.*', 'serviceAccount', 'ingress', 'route', 'extra']

/** Written by toYaml, which gives nothing at all for a value that it cannot write, and leaves line breaks of Unicode as they are. */
const BY_TO_YAML = [
  ...['image', ...CONTAINERS].flatMap(container => [`${container}.command`, `${container}.args`]),
  ...PROBES.map(probe => `${probe}.command`),
  ...WITH_ANNOTATIONS.map(owner => `${owner}.annotations.*`),
  ...['extra.podAnnotations.*', 'persistence.*.attributes.*', 'placement.tolerations.*.key', 'placement.tolerations.*.value'],
  ...RULE_WORDS,
  'serviceAccount.clusterRules.*.nonResourceURLs',
]

/** Written by toRawJson or toJson, which leave both as they are. */
const BY_TO_JSON = ['config.data.*', 'env.*', ...CONTAINERS.map(container => `${container}.env.*`), 'security.sysctls.*', 'probes.test.path']

/** Written last of what toYaml writes and trim trims. */
const LAST_BEFORE_TRIM = ['placement.tolerations.*.value', ...RULES.map(rule => `${rule}.verbs`), 'probes.test.command']

const PEERS = ['network.from.*', 'network.to.*']

/** With the schema. */
const FAULTS: Fault[] = [
  { payloads: ['a delete', 'line breaks of Unicode'], schemaPaths: [...BY_TO_YAML, ...BY_TO_JSON] },
  { payloads: ['line breaks at the end'], schemaPaths: LAST_BEFORE_TRIM },
]

/** More of the same without it: there, no pattern stands in front of these. */
const FAULTS_WITHOUT_SCHEMA: Fault[] = [
  {
    payloads: ['a delete', 'line breaks of Unicode'],
    schemaPaths: [
      ...['placement.nodeSelector.*', 'placement.tolerations.*.operator', 'placement.tolerations.*.effect'],
      ...PEERS.flatMap(peer => ['app', 'labels.*', 'except'].map(key => `${peer}.${key}`)),
      ...['route.parents.*.namespace', 'route.parents.*.sectionName'],
      ...['rollout.maxSurge', 'rollout.maxUnavailable', 'disruption.maxUnavailable'],
    ],
  },
  { payloads: ['line breaks at the end'], schemaPaths: [...PEERS.flatMap(peer => [`${peer}.labels.*`, `${peer}.except`]), 'route.parents.*.sectionName'] },
]

/** The places in the schema where a text is known to be neither refused nor literal. */
export function knownFaults(payload: string, hasSchema: boolean): string[] {
  const faults = hasSchema ? FAULTS : [...FAULTS, ...FAULTS_WITHOUT_SCHEMA]
  return faults.filter(({ payloads }) => payloads.includes(payload)).flatMap(({ schemaPaths }) => schemaPaths)
}

/** Words that templates compare with their own and never show: without the schema, another one counts as one of them. */
export const IGNORED_WITHOUT_SCHEMA = ['persistence.*.type', 'placement.antiAffinity', 'rollout.type']

/** A further object, in which toYaml writes every text, and trim trims the last one. */
export const KNOWN_OF_FURTHER_OBJECTS = ['a delete', 'line breaks of Unicode', 'line breaks at the end']

/** Maps whose name `<<` toYaml writes as it is, so that YAML merges instead. */
export const MERGED_NAMES = {
  withSchema: ['persistence.*.attributes.*'],
  withoutSchema: [
    ...WITH_ANNOTATIONS.map(owner => `${owner}.annotations.*`),
    ...['extra.podAnnotations.*', 'persistence.*.attributes.*', 'placement.nodeSelector.*'],
    ...PEERS.map(peer => `${peer}.labels.*`),
  ],
}
