import { beforeAll, describe, expect, it } from 'vitest'
import { ensureGoTool } from '../go-tool.ts'
import { openApiSchemas } from './open-api.ts'
import { faultsOf } from './testing.ts'

const BUILD_TIMEOUT_MS = 300_000
const QUANTITY = 'io.k8s.apimachinery.pkg.api.resource.Quantity'
const reference = (name: string) => ({ $ref: `#/definitions/${name}`, description: 'Said of the reference.' })

/** An API in small: a kind that refers to a pod, which refers to what OpenAPI says in other words than the API server means. */
const OPEN_API = {
  definitions: {
    Deployment: {
      'type': 'object',
      'properties': { apiVersion: { type: 'string' }, kind: { type: 'string' }, metadata: { type: 'object' }, spec: reference('Pod') },
      'x-kubernetes-group-version-kind': [{ group: 'apps', version: 'v1', kind: 'Deployment' }],
    },
    Pod: {
      type: 'object',
      required: ['port'],
      properties: {
        port: reference('IntOrString'),
        memory: reference(QUANTITY),
        labels: { type: 'object', additionalProperties: { type: 'string' } },
        containers: { type: 'array', items: reference('Container') },
      },
    },
    Container: { type: 'object', properties: { name: { type: 'string' }, replicas: { type: 'integer', format: 'int32' } } },
    IntOrString: { type: 'string', format: 'int-or-string' },
    [QUANTITY]: { type: 'string' },
    Unrelated: { type: 'object', properties: { other: { type: 'string' } } },
    Widget: { 'type': 'object', 'x-kubernetes-group-version-kind': [{ group: '', version: 'v1', kind: 'Widget' }] },
  },
}

const schemas = openApiSchemas(OPEN_API)
const faults = (spec: object) => faultsOf({ apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'sample' }, spec: { port: 80, ...spec } }, schemas)

describe('the schemas made from OpenAPI', () => {
  beforeAll(() => ensureGoTool('kubeconform'), BUILD_TIMEOUT_MS)

  it('are those of the wanted kinds, under the names that kubeconform looks for', () => {
    expect(schemas.map(({ name }) => name)).toEqual(['deployment-apps-v1.json'])
    expect(openApiSchemas(OPEN_API, ['Widget']).map(({ name }) => name)).toEqual(['widget-v1.json'])
  })

  it('carry the definitions that they refer to, directly or not, and no other', () => {
    expect(Object.keys(schemas[0]?.schema.definitions as object)).toEqual(['Container', 'Deployment', 'IntOrString', 'Pod', QUANTITY])
  })

  it.each([
    ['a port as a number', { port: 80 }],
    ['a port by its name', { port: 'http' }],
    ['a quantity as text', { memory: '64Mi' }],
    ['a quantity with an exponent', { memory: '1.5e3' }],
    ['a quantity without a unit', { memory: '.5' }],
    ['a quantity as a number', { memory: 0.5 }],
    ['any key of a map', { labels: { anything: 'text' } }],
    ['a container with its fields', { containers: [{ name: 'app', replicas: 3 }] }],
  ])('accept %s', async (_, spec) => {
    expect(await faults(spec)).toBe('')
  })

  it.each([
    ['a field at the wrong place', { name: 'app' }, '\'name\' not allowed'],
    ['a misspelt field behind two references', { containers: [{ nmae: 'app' }] }, 'at \'/spec/containers/0\': additional properties \'nmae\' not allowed'],
    ['a port that is neither number nor name', { port: true }, 'at \'/spec/port\': got boolean'],
    ['a quantity with a unit that is none', { memory: '64Mb' }, 'at \'/spec/memory\': \'64Mb\' does not match pattern'],
    ['an empty text as a quantity', { memory: '' }, 'does not match pattern'],
    ['nothing at all, which the API server drops without a word', { memory: null }, 'at \'/spec/memory\': got null'],
    ['a quantity that is a list', { memory: [] }, 'at \'/spec/memory\': got array'],
    ['a label that is a number', { labels: { version: 1 } }, 'at \'/spec/labels/version\': got number, want string'],
    ['text where a number belongs', { containers: [{ replicas: '3' }] }, 'got string, want integer'],
    ['a map where a list belongs', { containers: {} }, 'got object, want array'],
  ])('refuse %s', async (_, spec, said) => {
    expect(await faults(spec)).toContain(said)
  })

  it('refuse an object without a field that is required', async () => {
    expect(await faultsOf({ apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'sample' }, spec: {} }, schemas)).toContain('missing property \'port\'')
  })
})
