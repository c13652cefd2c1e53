import type { ResourceType } from '../resources.ts'
import type { Route } from './context.ts'
import { groupVersionOf, RESOURCES } from '../resources.ts'

function apiGroup(group: string) {
  const version = RESOURCES.find(type => type.group === group)?.version ?? ''
  const preferred = { groupVersion: `${group}/${version}`, version }
  return {
    name: group,
    versions: [preferred],
    preferredVersion: preferred,
  }
}

function apiResource(type: ResourceType) {
  const { plural, kind, isNamespaced, shortNames, verbs } = type
  return {
    name: plural,
    singularName: kind.toLowerCase(),
    namespaced: isNamespaced,
    kind,
    verbs,
    ...(shortNames.length > 0 && { shortNames }),
  }
}

const GROUPS = [
  ...new Set(RESOURCES.map(type => type.group)),
].filter(group => group !== '')
const GROUP_VERSIONS = [
  ...new Set(RESOURCES.map(groupVersionOf)),
]

const documents = new Map<string, unknown>([
  [
    '/api',
    {
      kind: 'APIVersions',
      versions: ['v1'],
      serverAddressByClientCIDRs: [],
    },
  ],
  [
    '/apis',
    {
      kind: 'APIGroupList',
      apiVersion: 'v1',
      groups: GROUPS.map(apiGroup),
    },
  ],
  ...GROUPS.map(group => [
    `/apis/${group}`,
    {
      kind: 'APIGroup',
      apiVersion: 'v1',
      ...apiGroup(group),
    },
  ] as const),
  ...GROUP_VERSIONS.map(groupVersion => [
    groupVersion.includes('/')
      ? `/apis/${groupVersion}`
      : `/api/${groupVersion}`,
    {
      kind: 'APIResourceList',
      apiVersion: 'v1',
      groupVersion,
      resources: RESOURCES.filter(type => groupVersionOf(type) === groupVersion).map(apiResource),
    },
  ] as const),
])

/** What kubectl asks first: which groups, versions and resources there are. */
export const discovery: Route = {
  name: 'discovery',
  isFor: info => documents.has(info.path),
  answer: ({ info }) => ({
    body: documents.get(info.path),
  }),
}
