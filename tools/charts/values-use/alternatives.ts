import type { JsonSchema } from '../schema/json-schema.ts'
import { isDeepStrictEqual } from 'node:util'
import { SAMPLE_DIGEST } from '../names.ts'

/** Texts of every form that a value may have; those that the schema refuses are left out. */
const TEXTS = [
  ...['other', 'admin', '/other', 'OTHER', '8081', 'http://other', '10.1.0.0/16', '96Mi', '2Gi', '50m', '150m', '25%', 'other.example'],
  ...['other:1.2.3', SAMPLE_DIGEST, 'Etc/GMT', '@hourly', 'data'],
]
const NUMBERS = [1, 2, 7, 90, 700, 1000, 31_000]

type Constraints = JsonSchema & { type?: string | string[], enum?: unknown[], pattern?: string, maxLength?: number, minimum?: number, maximum?: number }

function numbers(current: unknown, { minimum = 0, maximum = Infinity }: Constraints): number[] {
  const near = typeof current === 'number' ? [current + 1, current - 1] : []
  return [...near, ...NUMBERS].filter(number => number >= minimum && number <= maximum)
}

function texts({ pattern = '', maxLength = Infinity }: Constraints): string[] {
  return TEXTS.filter(text => new RegExp(pattern, 'u').test(text) && text.length <= maxLength)
}

function byType(type: string, current: unknown, schema: Constraints): unknown[] {
  switch (type) {
    case 'boolean': return [false, true]
    case 'integer':
    case 'number': return numbers(current, schema)
    case 'string': return texts(schema)
    case 'array': return [['other']]
    default: return []
  }
}

/** Other values than the current one that a schema allows, the likeliest first. */
export function alternatives(schema: JsonSchema, current: unknown): unknown[] {
  const constraints = schema as Constraints
  const types = [constraints.type ?? []].flat()
  const all = constraints.enum ?? types.flatMap(type => byType(type, current, constraints))
  return all.filter(value => !isDeepStrictEqual(value, current))
}
