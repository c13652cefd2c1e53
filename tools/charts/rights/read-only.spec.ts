import type { Rule } from './read-only.ts'
import { describe, expect, it } from 'vitest'
import { faultsOfRights } from './read-only.ts'

const role = (...rules: Rule[]) => ({ apiVersion: 'v1', kind: 'ClusterRole', metadata: { name: 'r' }, rules })
const account = { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'a' } }
const binding = (fields: object = {}) => ({ apiVersion: 'v1', kind: 'ClusterRoleBinding', metadata: { name: 'b' }, roleRef: { kind: 'ClusterRole', name: 'r' }, subjects: [{ kind: 'ServiceAccount', name: 'a' }], ...fields })
const pods: Rule = { apiGroups: [''], resources: ['pods'], verbs: ['get', 'list', 'watch'] }

describe('rights', () => {
  it('to read, and to ask about people, are no fault', () => {
    const reviews = { apiGroups: ['authorization.k8s.io'], resources: ['subjectaccessreviews'], verbs: ['create'] }
    expect(faultsOfRights([account, role(pods, reviews), binding()])).toEqual([])
  })

  it.each<[string, Rule]>([
    ['may delete pods', { ...pods, verbs: ['delete'] }],
    ['may create pods', { ...pods, verbs: ['get', 'create'] }],
    ['may * pods', { ...pods, verbs: ['*'] }],
    ['may impersonate users', { ...pods, resources: ['users'], verbs: ['impersonate'] }],
    ['may get secrets', { ...pods, resources: ['secrets'], verbs: ['get'] }],
    ['may get configmaps', { ...pods, resources: ['configmaps'], verbs: ['get'] }],
    ['may get pods/log', { ...pods, resources: ['pods/log'], verbs: ['get'] }],
    ['may get pods/exec', { ...pods, resources: ['pods/exec'], verbs: ['get'] }],
    ['may create pods/exec', { ...pods, resources: ['pods/exec'], verbs: ['create'] }],
    ['may get nodes/proxy', { ...pods, resources: ['nodes/proxy'], verbs: ['get'] }],
    ['may list *', { ...pods, resources: ['*'], verbs: ['list'] }],
    ['may list pods/*', { ...pods, resources: ['pods/*'], verbs: ['list'] }],
    ['may list pods.*', { ...pods, apiGroups: ['*'], verbs: ['list'] }],
    ['may create serviceaccounts/token', { ...pods, resources: ['serviceaccounts/token'], verbs: ['create'] }],
    ['may create tokenreviews', { apiGroups: [''], resources: ['tokenreviews'], verbs: ['create'] }],
    ['reaches /metrics', { nonResourceURLs: ['/metrics'], verbs: ['get'] }],
  ])('by which the account %s are one', (fault, rule) => {
    expect(faultsOfRights([account, role(pods, rule), binding()])).toEqual([`ClusterRole r ${fault}`])
  })

  it('that come from elsewhere are one', () => {
    const aggregated = { ...role(), aggregationRule: {} }
    expect(faultsOfRights([aggregated])).toEqual(['ClusterRole r takes its rules from elsewhere'])
    expect(faultsOfRights([account, role(pods), binding({ roleRef: { kind: 'ClusterRole', name: 'cluster-admin' } })])).toEqual(['ClusterRoleBinding b binds ClusterRole cluster-admin, which is not the chart\'s own'])
  })

  it('that go to anybody else are one', () => {
    const subjects = [{ kind: 'Group', name: 'system:authenticated' }, { kind: 'ServiceAccount', name: 'default' }]
    expect(faultsOfRights([account, role(pods), binding({ subjects })])).toEqual(['ClusterRoleBinding b gives its rights to Group system:authenticated', 'ClusterRoleBinding b gives its rights to ServiceAccount default'])
  })
})
