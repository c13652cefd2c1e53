import type { AppCheck, AppCheckId, AppHealth } from '../../shared/app-health.ts'
import type { Messages } from '../i18n/messages.ts'
import type { Tone } from './tone.ts'
import { formatDuration } from './time.ts'

type Words = Messages['overview']['app']

/** One check that fails, in words. */
export interface AppTrouble {
  id: AppCheckId
  what: string
  fault: string
  since: string | null
}

export interface AppVerdict {
  tone: Tone
  sentence: string
}

export function faultText({ fault }: AppCheck, timeoutMs: number, { faults }: Words): string | null {
  return fault && faults[fault.kind](fault.detail, timeoutMs)
}

/** What fails now; nothing where nobody knows. */
export function appTroubles(app: AppHealth | null, words: Words): AppTrouble[] {
  return (app?.checks ?? []).flatMap((check) => {
    const fault = faultText(check, app?.timeoutMs ?? 0, words)
    return fault === null
      ? []
      : [{ id: check.id, what: words.checks[check.id][1], fault, since: check.since }]
  })
}

/** Whether the app is up and since when, in one sentence. `health` is null when the answer is too old to be told. */
export function appVerdict(health: AppHealth | null, nowMs: number, words: Words): AppVerdict {
  if (health === null)
    return { tone: 'warn', sentence: words.old }
  const durationSince = (since: string | null | undefined) => formatDuration(nowMs - Date.parse(since ?? ''))
  const [first] = appTroubles(health, words)
  if (first)
    return { tone: 'danger', sentence: words.down(first.what, durationSince(first.since)) }
  const sinces = health.checks.map(({ since }) => since)
  if (sinces.includes(null))
    return { tone: 'muted', sentence: words.unknown }
  return { tone: 'ok', sentence: words.up(durationSince(sinces.toSorted().at(-1))) }
}
