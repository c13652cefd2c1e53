/** What the dashboard server asks the chat app itself. */
export const APP_CHECK_IDS = ['page', 'chat', 'health', 'ready'] as const
export type AppCheckId = typeof APP_CHECK_IDS[number]

/** Why an answer was none: a word of Node, such as ECONNREFUSED, or a status of HTTP as `detail`. */
export interface AppFault {
  kind: 'unreachable' | 'too-slow' | 'status' | 'not-understood'
  detail: string
}

export interface AppCheck {
  id: AppCheckId
  /** Null until the first answer. */
  isUp: boolean | null
  /** Since when it is so without a break, as far as this server has asked. */
  since: string | null
  checkedAt: string | null
  /** How long the last answer took. */
  latencyMs: number | null
  /** Null while it is up. */
  fault: AppFault | null
}

/** GET /api/v1/app: whether the chat app answers. */
export interface AppHealth {
  intervalSeconds: number
  timeoutMs: number
  /** Empty where no address was given. */
  checks: AppCheck[]
}
