import type { Static } from 'typebox'
import type { ConditionRow, ResourceAmounts } from './rows.ts'
import { Type } from 'typebox'

export const API_PATHS = {
  stream: '/api/v1/stream',
  session: '/api/v1/session',
  rights: '/api/v1/rights',
  usage: '/api/v1/usage',
  recentUsage: '/api/v1/usage/recent',
  pod: '/api/v1/pod',
  revisions: '/api/v1/revisions',
  scaling: '/api/v1/scaling',
  app: '/api/v1/app',
} as const

export const LoginSchema = Type.Object({
  token: Type.String({ minLength: 1, maxLength: 16_384, pattern: '^\\s*[\\x21-\\x7E]+\\s*$', description: 'A Kubernetes bearer token; kept in memory only' }),
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

/** GET /api/v1/usage/recent: the last hour of many pods at once, for small charts. */
export const MAX_RECENT_PODS = 100
const UID_MAX_LENGTH = 64
export const RecentUsageQuerySchema = Type.Object({
  uids: Type.String({ minLength: 1, maxLength: MAX_RECENT_PODS * UID_MAX_LENGTH, description: 'Pod uids with commas between them; those that are not known are left out of the answer' }),
}, { additionalProperties: false })

/** The highest value of each step, oldest first; null marks a gap. */
export interface RecentUsage {
  source: 'metrics-server'
  stepSeconds: number
  /** By pod uid. */
  pods: Record<string, Pick<UsageSeries, 'cpuMillicores' | 'memoryBytes'>>
}

/** GET /api/v1/pod: what the row leaves out, read from the API server at this moment. */
export const PodQuerySchema = Type.Object({
  namespace: Type.String({ minLength: 1, maxLength: 253 }),
  name: Type.String({ minLength: 1, maxLength: 253 }),
}, { additionalProperties: false })

export type PodQuery = Static<typeof PodQuerySchema>

export interface ProbeRow {
  container: string
  kind: 'startup' | 'readiness' | 'liveness'
  type: 'http' | 'tcp' | 'grpc' | 'exec'
  /** Path, command or gRPC service; empty where only the port counts. */
  target: string
  /** Number or name; null for a command. */
  port: string | null
  initialDelaySeconds: number
  periodSeconds: number
  timeoutSeconds: number
  successThreshold: number
  failureThreshold: number
}

export interface PodDetails {
  readAt: string
  conditions: ConditionRow[]
  probes: ProbeRow[]
  /** Without managed fields, last-applied configuration and literal values of the environment. */
  yaml: string
}
