import { expect, it } from 'vitest'
import { objectPage } from './object-page.ts'

const object = (kind: string) => ({ kind, namespace: 'todo', name: 'x', uid: null })

it.each([
  ['Pod', null, { name: 'pod', params: { namespace: 'todo', name: 'x' } }],
  ['Deployment', null, { name: 'rollout', params: { namespace: 'todo', name: 'x' } }],
  ['StatefulSet', null, { name: 'rollout', params: { kind: 'StatefulSet', namespace: 'todo', name: 'x' } }],
  ['ReplicaSet', 'backend', { name: 'rollout', params: { namespace: 'todo', name: 'backend' } }],
  ['ReplicaSet', null, null],
  ['Node', null, { name: 'pods', query: { q: 'node:x' } }],
  ['Job', null, { name: 'pods', query: { q: 'x' } }],
  ['Ingress', null, null],
])('an event about a %s (of Deployment %s) leads where it is shown', (kind, deployment, page) => {
  expect(objectPage(object(kind), deployment)).toEqual(page)
})
