import { expect, it } from 'vitest'
import { byName, changedLines, differences, nullPaths, podTemplates } from './differences.ts'

const object = (kind: string, name: string) => ({ apiVersion: 'v1', kind, metadata: { name } })

it('names the deepest path at which two values differ', () => {
  expect(differences({ a: { b: 1, c: [1, 2] } }, { a: { b: 2, c: [1, 3] } })).toEqual(['a.b', 'a.c.1'])
})

it('names what is only in one of them', () => {
  expect(differences({ a: 1 }, { b: 1 })).toEqual(['a', 'b'])
  expect(differences([1], [1, 2])).toEqual(['1'])
})

it('tells a number from a text, and a list from a map', () => {
  expect(differences({ a: 1, b: [] }, { a: '1', b: {} })).toEqual(['a', 'b'])
})

it('finds no difference in another order of keys', () => {
  expect(differences({ a: 1, b: 2 }, { b: 2, a: 1 })).toEqual([])
})

it('refuses two objects of one name', () => {
  expect(Object.keys(byName([object('Service', 'a'), object('Pod', 'a')]))).toEqual(['Service/a', 'Pod/a'])
  expect(() => byName([object('Service', 'a'), object('Service', 'a')])).toThrow('one kind and name')
})

it('names lines that changed, and refuses lines that came or went', () => {
  expect(changedLines('a\nb\nc', 'a\nx\nc')).toEqual(['x'])
  expect(() => changedLines('a', 'a\nb')).toThrow('1 lines became 2')
})

it('finds the pod templates of every kind of workload, and no other template', () => {
  const template = { spec: { containers: [] } }
  const claim = { spec: { volumeClaimTemplate: { spec: {} } } }
  expect(podTemplates({ spec: { template } })).toEqual({ 'spec.template': template })
  expect(podTemplates({ spec: { jobTemplate: { spec: { template } } } })).toEqual({ 'spec.jobTemplate.spec.template': template })
  expect(podTemplates(claim)).toEqual({})
})

it('finds null, also in lists', () => {
  expect(nullPaths({ a: null, b: [{ c: null }, 0, ''] })).toEqual(['a', 'b.0.c'])
})
