import type { Messages } from '../i18n/messages.ts'
import type { AttentionItem } from './attention.ts'
import type { Freshness } from './freshness.ts'
import type { Tone } from './tone.ts'
import { formatClock } from './time.ts'

type Words = Messages['overview']['verdict']

export interface Verdict {
  tone: Tone
  headline: string
}

export interface VerdictInputs {
  attention: readonly AttentionItem[]
  workloads: number
  rolloutsInProgress: number
  freshness: Pick<Freshness, 'warning' | 'asOfMs'>
}

function presentVerdict({ attention, workloads, rolloutsInProgress }: VerdictInputs, words: Words): Verdict {
  const urgent = attention.filter(({ tone }) => tone === 'danger').length
  if (urgent > 0)
    return { tone: 'danger', headline: words.broken(urgent) }
  if (attention.length > 0)
    return { tone: 'warn', headline: words.look(attention.length) }
  if (workloads === 0)
    return { tone: 'muted', headline: words.empty }
  return rolloutsInProgress > 0
    ? { tone: 'info', headline: words.changing }
    : { tone: 'ok', headline: words.well }
}

/** The one sentence of the overview. What is stale is never said to be so now. */
export function describeVerdict(inputs: VerdictInputs, words: Words): Verdict {
  const { warning, asOfMs } = inputs.freshness
  const verdict = presentVerdict(inputs, words)
  if (warning === null)
    return verdict
  return {
    tone: verdict.tone === 'danger'
      ? 'danger'
      : 'warn',
    headline: asOfMs === null
      ? words.lastKnownLongAgo(verdict.headline)
      : words.lastKnown(formatClock(asOfMs), verdict.headline),
  }
}
