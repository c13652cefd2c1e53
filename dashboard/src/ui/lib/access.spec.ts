import { describe, expect, it } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { READ_RIGHTS } from '../../shared/rights.ts'
import { grantManifest } from './access.ts'

const objectsOf = (text: string) => parseAllDocuments(text).map(document => document.toJS())
const apiVersion = 'rbac.authorization.k8s.io/v1'
const apiGroup = 'rbac.authorization.k8s.io'

describe('the rule to copy', () => {
  it('grants one right in the whole cluster to a person', () => {
    expect(objectsOf(grantManifest({ right: READ_RIGHTS.replicasets, user: 'ada', namespace: null }))).toEqual([
      { apiVersion, kind: 'ClusterRole', metadata: { name: 'dashboard:replicasets.apps' }, rules: [{ apiGroups: ['apps'], resources: ['replicasets'], verbs: ['get', 'list', 'watch'] }] },
      { apiVersion, kind: 'ClusterRoleBinding', metadata: { name: 'dashboard:replicasets.apps:ada' }, roleRef: { apiGroup, kind: 'ClusterRole', name: 'dashboard:replicasets.apps' }, subjects: [{ kind: 'User', apiGroup, name: 'ada' }] },
    ])
  })

  it('grants it in one namespace to a service account', () => {
    const user = 'system:serviceaccount:todo:dashboard'
    expect(objectsOf(grantManifest({ right: READ_RIGHTS.podMetrics, user, namespace: 'todo' }))).toEqual([
      { apiVersion, kind: 'Role', metadata: { name: 'dashboard:pods.metrics.k8s.io', namespace: 'todo' }, rules: [{ apiGroups: ['metrics.k8s.io'], resources: ['pods'], verbs: ['get', 'list'] }] },
      { apiVersion, kind: 'RoleBinding', metadata: { name: `dashboard:pods.metrics.k8s.io:${user}`, namespace: 'todo' }, roleRef: { apiGroup, kind: 'Role', name: 'dashboard:pods.metrics.k8s.io' }, subjects: [{ kind: 'ServiceAccount', namespace: 'todo', name: 'dashboard' }] },
    ])
  })

  it('leaves gaps for an account that is not known', () => {
    const [, binding] = objectsOf(grantManifest({ right: READ_RIGHTS.pods, user: null, namespace: null }))
    expect(binding.subjects).toEqual([{ kind: 'ServiceAccount', namespace: '<namespace>', name: '<service-account>' }])
  })

  it.each(['a: b\n- c', 'https://issuer.example#ada', '"', 'ada@example.com', 'no'])('keeps the name %s as it is', (user) => {
    const [, binding] = objectsOf(grantManifest({ right: READ_RIGHTS.pods, user, namespace: null }))
    expect(binding.subjects[0].name).toBe(user)
    expect(binding.metadata.name).not.toMatch(/[/%]/)
  })
})
