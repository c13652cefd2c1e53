import { expect, it } from 'vitest'
import { keyAt, schemaKeys } from './schema-keys.ts'

const BUNDLED = {
  $defs: {
    values: {
      properties: {
        replicas: { type: 'integer' },
        common: { $ref: '#/$defs/values' },
        env: { $ref: '#/$defs/env', description: 'Variables' },
        labels: { type: 'object', properties: { app: { type: 'string' } }, additionalProperties: { type: 'string' } },
      },
    },
    env: {
      description: 'Shared',
      type: 'object',
      patternProperties: { '^[A-Z]+$': { type: ['string', 'object'], properties: { secret: { $ref: '#/$defs/name' } } } },
    },
    name: { type: 'string', description: 'A name' },
  },
}

const keys = schemaKeys(BUNDLED)
const find = (path: string) => keys.find(key => key.path.join('.') === path)

it('lists every key, through shared shapes and into maps of the user\'s own names', () => {
  expect(keys.map(({ path }) => path.join('.'))).toEqual(['replicas', 'env', 'env.*', 'env.*.secret', 'labels', 'labels.app', 'labels.*'])
})

it('reads a shape with what its user says about it', () => {
  expect(find('env')?.schema.description).toBe('Variables')
  expect(find('env.*.secret')?.schema).toMatchObject({ type: 'string', description: 'A name' })
})

it('takes a text that may also be a map for a value, and a map for a group', () => {
  expect(keys.filter(({ isLeaf }) => !isLeaf).map(({ path }) => path.join('.'))).toEqual(['env', 'labels'])
})

it('finds the key of a path, a known name before any name', () => {
  expect(keyAt(keys, ['labels', 'app'])?.path).toEqual(['labels', 'app'])
  expect(keyAt(keys, ['labels', 'other'])?.path).toEqual(['labels', '*'])
  expect(keyAt(keys, ['env', 'A', 'secret'])?.path).toEqual(['env', '*', 'secret'])
  expect(keyAt(keys, ['nothing'])).toBeUndefined()
})
