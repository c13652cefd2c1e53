import type { PodDetails, PodQuery, RecentUsage, Session, UsageQuery, UsageSeries } from '../shared/api.ts'
import type { AppHealth } from '../shared/app-health.ts'
import type { Problem } from '../shared/problem.ts'
import type { RevisionSpecs, RevisionsQuery, RolloutQuery } from '../shared/revision-specs.ts'
import type { Right, RightsReport } from '../shared/rights.ts'
import type { Scaling } from '../shared/scaling.ts'
import type { StreamListener } from './stream/messages.ts'
import { API_PATHS } from '../shared/api.ts'
import { STREAM_EVENTS } from '../shared/stream.ts'

/** An answer that is not 2xx, with the server's own sentence where it gave one (RFC 9457). */
export class ApiError extends Error {
  readonly status: number
  /** What the dashboard's own account lacks, or with 403 the person, where that is the reason. */
  readonly missingRights: readonly Right[]

  constructor(status: number, message: string, missingRights: readonly Right[] = []) {
    super(message)
    this.name = 'ApiError'
    this.status = status
    this.missingRights = missingRights
  }
}

async function errorOf(response: Response): Promise<ApiError> {
  const problem = await response.json().catch(() => null) as Partial<Problem> | null
  return new ApiError(response.status, problem?.detail ?? problem?.title ?? `The dashboard server answered ${response.status}`, problem?.missingRights)
}

async function request<Answer>(path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(path, { credentials: 'same-origin', ...init })
  if (!response.ok)
    throw await errorOf(response)
  return (response.status === 204
    ? undefined
    : await response.json()) as Answer
}

export function getSession(): Promise<Session> {
  return request(API_PATHS.session)
}

export function logIn(token: string): Promise<Session> {
  return request(API_PATHS.session, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  })
}

export function logOut(): Promise<void> {
  return request(API_PATHS.session, { method: 'DELETE' })
}

export function getRights(): Promise<RightsReport> {
  return request(API_PATHS.rights)
}

export function getUsage(query: UsageQuery, signal: AbortSignal): Promise<UsageSeries> {
  return request(`${API_PATHS.usage}?${new URLSearchParams({ ...query })}`, { signal })
}

export function getRecentUsage(uids: readonly string[], signal: AbortSignal): Promise<RecentUsage> {
  return request(`${API_PATHS.recentUsage}?uids=${uids.join()}`, { signal })
}

export function getPod(query: PodQuery, signal: AbortSignal): Promise<PodDetails> {
  return request(`${API_PATHS.pod}?${new URLSearchParams({ ...query })}`, { signal })
}

export function getRevisions(query: RevisionsQuery, signal: AbortSignal): Promise<RevisionSpecs> {
  return request(`${API_PATHS.revisions}?${new URLSearchParams({ ...query })}`, { signal })
}

export function getAppHealth(): Promise<AppHealth> {
  return request(API_PATHS.app)
}

export function getScaling(query: RolloutQuery, signal: AbortSignal): Promise<Scaling> {
  return request(`${API_PATHS.scaling}?${new URLSearchParams({ ...query })}`, { signal })
}

/** Opens the event stream; the browser reconnects by itself after "interrupted", never after "refused". Returns how to close it. */
export function openStream(listener: StreamListener): () => void {
  const source = new EventSource(API_PATHS.stream)
  source.addEventListener('open', () => listener({ type: 'open' }))
  source.addEventListener('error', () => listener({
    type: source.readyState === EventSource.CLOSED
      ? 'refused'
      : 'interrupted',
  }))
  for (const type of STREAM_EVENTS)
    source.addEventListener(type, event => listener({ type, data: event.data }))
  return () => source.close()
}
