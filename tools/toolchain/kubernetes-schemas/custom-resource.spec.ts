import { beforeAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { ensureGoTool } from '../go-tool.ts'
import { customResourceSchemas } from './custom-resource.ts'
import { faultsOf } from './testing.ts'

const BUILD_TIMEOUT_MS = 300_000

const SPEC = {
  type: 'object',
  properties: {
    port: { 'anyOf': [{ type: 'integer' }, { type: 'string' }], 'pattern': '^[0-9a-z]+$', 'x-kubernetes-int-or-string': true },
    filter: {
      type: 'object',
      properties: { first: { type: 'string', default: 'x' }, second: { type: 'string' } },
      oneOf: [{ required: ['first'], properties: { first: { enum: ['a', 'b'] } } }, { required: ['second'] }],
    },
    free: { 'type': 'object', 'properties': { known: { type: 'string' } }, 'x-kubernetes-preserve-unknown-fields': true },
  },
}

function version(name: string, served: boolean) {
  return {
    name,
    served,
    schema: { openAPIV3Schema: { type: 'object', properties: { apiVersion: { type: 'string' }, kind: { type: 'string' }, metadata: { type: 'object' }, spec: SPEC } } },
  }
}

const schemas = customResourceSchemas(stringify({
  spec: { group: 'gateway.example.org', names: { kind: 'Route' }, versions: [version('v1', true), version('v1alpha1', false)] },
}))

function faults(spec: object, metadata: object = {}) {
  return faultsOf({ apiVersion: 'gateway.example.org/v1', kind: 'Route', metadata: { name: 'sample', ...metadata }, spec }, schemas)
}

describe('the schemas made from a CustomResourceDefinition', () => {
  beforeAll(() => ensureGoTool('kubeconform'), BUILD_TIMEOUT_MS)

  it('are those of the versions that are served', () => {
    expect(schemas.map(({ name }) => name)).toEqual(['route-gateway-v1.json'])
  })

  it.each([
    ['a port as a number', { port: 80 }],
    ['a port by its name', { port: 'http' }],
    ['one of two alternatives', { filter: { first: 'a' } }],
    ['a field that an open object does not name', { free: { unknown: true } }],
  ])('accept %s', async (_, spec) => {
    expect(await faults(spec)).toBe('')
  })

  it.each([
    ['a misplaced field', { first: 'a' }, '\'first\' not allowed'],
    ['a port name of the wrong form', { port: 'HTTP' }, 'does not match pattern'],
    ['both of two alternatives', { filter: { first: 'a', second: 'b' } }, 'oneOf'],
  ])('refuse %s', async (_, spec, said) => {
    expect(await faults(spec)).toContain(said)
  })

  it('refuse metadata that the API server would not take', async () => {
    expect(await faults({}, { labels: { version: 1 } })).toContain('got number, want string')
    expect(await faults({}, { label: {} })).toContain('\'label\' not allowed')
  })
})
