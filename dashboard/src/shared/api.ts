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

const USAGE_KINDS = ['Pod', 'Deployment', 'StatefulSet', 'DaemonSet', 'Job', 'Node'] as const

/** GET /api/v1/usage: history of a pod, of a node, or of a workload summed over its pods; of a workload also that of one container. */
export const UsageQuerySchema = Type.Object({
  namespace: Type.String({ maxLength: 253, default: '', description: 'Empty for a node' }),
  kind: Type.Enum(USAGE_KINDS),
  name: Type.String({ minLength: 1, maxLength: 253 }),
  container: Type.Optional(Type.String({ minLength: 1, maxLength: 63, description: 'Of a workload only: all containers of this name, summed over its pods' })),
  window: Type.Union([
    Type.Literal('1h'),
    Type.Literal('24h'),
  ], { default: '1h' }),
}, { additionalProperties: false })

/** Of single samples; at most 2.5 % off but for the maximum. */
export interface UsagePercentiles {
  p50: number
  p95: number
  max: number
}

/** What one container used in single pods of a workload, with what the figures rest on. */
export interface ContainerUsage {
  name: string
  windowSeconds: number
  samples: number
  /** Share of the window in which anything was measured, 0 to 1. */
  coverage: number
  lastSampleAt: string
  cpuMillicores: UsagePercentiles
  memoryBytes: UsagePercentiles
  /** Of one pod, the newest. */
  requests: ResourceAmounts
  limits: ResourceAmounts
}

/** Columns of equal length; null marks a gap, never zero. */
export interface UsageSeries {
  source: 'metrics-server'
  /** When the newest of all samples was taken, also one outside the window; null when there is none. */
  lastSampleAt: string | null
  stepSeconds: number
  /** Epoch seconds. */
  times: number[]
  cpuMillicores: (number | null)[]
  memoryBytes: (number | null)[]
  /** Highest value inside each step; equal to the value itself in the 1 h window. */
  cpuMillicoresMax: (number | null)[]
  memoryBytesMax: (number | null)[]
  /** How many pods the requests and limits are summed over. */
  pods: number
  /** Of a node: what its pods request. */
  requests: ResourceAmounts
  /** Of a node: what it offers to pods. */
  limits: ResourceAmounts
  /** Of a workload: each container that was measured in the last day. */
  containers: ContainerUsage[]
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
