import type { Static } from 'typebox'
import type { ResourceAmounts } from './rows.ts'
import { Type } from 'typebox'

export const API_PATHS = {
  stream: '/api/v1/stream',
  session: '/api/v1/session',
  usage: '/api/v1/usage',
} as const

export const LoginSchema = Type.Object({
  token: Type.String({ minLength: 1, maxLength: 16_384, description: 'A Kubernetes bearer token; kept in memory only' }),
}, { additionalProperties: false })

/** GET /api/v1/session: who looks, and whether a login is needed. */
export interface Session {
  auth: 'token' | 'none'
  user: string | null
}

/** GET /api/v1/usage: history of a pod, or of a workload summed over its pods. */
export const UsageQuerySchema = Type.Object({
  namespace: Type.String({ minLength: 1, maxLength: 253 }),
  kind: Type.Union([
    Type.Literal('Pod'),
    Type.Literal('Deployment'),
  ]),
  name: Type.String({ minLength: 1, maxLength: 253 }),
  window: Type.Union([
    Type.Literal('1h'),
    Type.Literal('24h'),
  ], { default: '1h' }),
}, { additionalProperties: false })

/** Columns of equal length; null marks a gap, never zero. */
export interface UsageSeries {
  source: 'metrics-server'
  stepSeconds: number
  /** Epoch seconds. */
  times: number[]
  cpuMillicores: (number | null)[]
  memoryBytes: (number | null)[]
  /** Highest value inside each step; equal to the value itself in the 1 h window. */
  cpuMillicoresMax: (number | null)[]
  memoryBytesMax: (number | null)[]
  requests: ResourceAmounts
  limits: ResourceAmounts
}

export type UsageQuery = Static<typeof UsageQuerySchema>
