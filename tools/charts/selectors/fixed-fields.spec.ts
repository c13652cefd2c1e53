import { expect, it } from 'vitest'
import { fixedFields, mergeFixedFields } from './fixed-fields.ts'

const object = (kind: string, spec: object, name = 'app') => ({ apiVersion: 'v1', kind, metadata: { name }, spec })

it.each([
  ['Deployment', { selector: { matchLabels: { app: 'a' } } }, ['spec.selector']],
  ['Service', { selector: { app: 'a' }, clusterIP: 'None' }, ['spec.selector', 'spec.clusterIP']],
  ['NetworkPolicy', { podSelector: {} }, ['spec.podSelector']],
  ['HorizontalPodAutoscaler', { scaleTargetRef: { name: 'a' } }, ['spec.scaleTargetRef']],
  ['StatefulSet', { serviceName: 'a', podManagementPolicy: 'Parallel' }, ['spec.serviceName', 'spec.podManagementPolicy']],
  ['PersistentVolumeClaim', { accessModes: ['ReadWriteOnce'], storageClassName: 'fast', resources: {} }, ['spec.accessModes', 'spec.storageClassName']],
  ['ConfigMap', { data: { selector: 'a' } }, []],
  ['SomethingNew', { selector: { app: 'a' } }, ['spec.selector']],
])('knows what is fixed in a %s', (kind, spec, paths) => {
  expect(Object.keys(fixedFields(object(kind, spec)))).toEqual(paths)
})

it('reads the role of a binding, which stands beside the spec', () => {
  expect(fixedFields({ ...object('RoleBinding', {}), ...{ roleRef: { name: 'a' } } })).toEqual({ roleRef: { name: 'a' } })
})

it('takes the name and the spec of a claim template, and not its labels', () => {
  const template = (label: string) => object('StatefulSet', {
    volumeClaimTemplates: [{ metadata: { name: 'data', labels: { label } }, spec: { accessModes: ['ReadWriteOnce'] } }],
  })
  expect(fixedFields(template('one'))).toEqual(fixedFields(template('other')))
  expect(fixedFields(template('one'))['spec.volumeClaimTemplates']).toEqual([{ name: 'data', spec: { accessModes: ['ReadWriteOnce'] } }])
})

it('takes an object of several overlays once, sorted by kind and name, and leaves out what has no fixed field', () => {
  const selector = { app: 'a' }
  const renders = [[object('Service', { selector }), object('Secret', {})], [object('Service', { selector }), object('Deployment', { selector })]]
  expect(Object.keys(mergeFixedFields(renders))).toEqual(['Deployment/app', 'Service/app'])
})

it('refuses an object that one overlay selects in another way', () => {
  const one = object('Service', { selector: { app: 'a' } })
  const other = object('Service', { selector: { app: 'b' } })
  expect(() => mergeFixedFields([[one], [other]])).toThrow('Service/app has two values of spec.selector')
})
