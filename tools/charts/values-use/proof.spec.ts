import type { JsonSchema } from '../schema/json-schema.ts'
import type { Values } from './outcome.ts'
import { expect, it } from 'vitest'
import { outcomesOf, refusalIn } from './outcome.ts'
import { namedPath, proveAll, proveUse } from './proof.ts'

const refusal = (message: string) => new Error(`helm template failed: Error: execution error at (app/templates/app.yaml:1:4): ${message}`)

/** Stands for templates that render one key, check another, and know nothing of the rest. */
const renderValues = outcomesOf(async ({ shown, limit }: Values) => {
  if (typeof limit === 'number' && limit > 10)
    throw refusal('limit is too high')
  if (shown === 'other')
    throw new Error('YAML parse error')
  return `shown: ${JSON.stringify(shown)}`
})

const key = (path: string, schema: JsonSchema) => ({ path: path.split('.'), schema, isLeaf: true })
const situation = { context: { shown: 1 }, defaults: { shown: 1, limit: 10, dead: 1 }, renderValues }

it('finds a value that shows in the render', async () => {
  expect(await proveUse(key('shown', { type: 'integer' }), situation)).toBe('rendered')
})

it('finds a value that only decides what is refused', async () => {
  expect(await proveUse(key('limit', { type: 'integer' }), situation)).toBe('refused')
})

it('finds a value that does nothing, whatever it is', async () => {
  expect(await proveUse(key('dead', { type: 'integer' }), situation)).toBe('dead')
})

it('says which value breaks the render, instead of taking that for a use', async () => {
  const uses = await proveAll([key('shown', { type: 'string' }), key('dead', { type: 'boolean' })], () => situation)
  expect(uses.get('shown')).toEqual(new Error('YAML parse error'))
  expect(uses.get('dead')).toBe('dead')
})

it('refuses a context that does not render by itself', async () => {
  await expect(proveUse(key('shown', {}), { ...situation, context: { limit: 11 } })).rejects.toThrow('the context of shown is refused: limit is too high')
})

it('takes the last entry of a map, or a new one, for a name of the user\'s own', () => {
  expect(namedPath(['env', '*', 'secret'], { env: { A: {}, B: {} } })).toEqual(['env', 'B', 'secret'])
  expect(namedPath(['env', '*'], {})).toEqual(['env', 'sample'])
})

it('takes the words of the templates for a refusal, and nothing else', () => {
  expect(refusalIn(refusal('use at least 1'))).toBe('use at least 1')
  expect(() => refusalIn(new Error('values don\'t meet the specifications of the schema'))).toThrow('specifications')
})
