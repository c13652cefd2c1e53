import type { AttentionItem } from './attention.ts'
import type { Freshness } from './freshness.ts'
import type { Tone } from './tone.ts'
import { plural } from './quantity.ts'
import { formatClock } from './time.ts'

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

function presentVerdict({ attention, workloads, rolloutsInProgress }: VerdictInputs): Verdict {
  const urgent = attention.filter(({ tone }) => tone === 'danger').length
  if (urgent > 0)
    return { tone: 'danger', headline: `${plural(urgent, 'thing is', 'things are')} broken` }
  if (attention.length > 0)
    return { tone: 'warn', headline: `It works, and ${plural(attention.length, 'thing needs', 'things need')} a look` }
  if (workloads === 0)
    return { tone: 'muted', headline: 'Nothing is installed yet' }
  return rolloutsInProgress > 0
    ? { tone: 'info', headline: 'All is well, and a change is rolling out' }
    : { tone: 'ok', headline: 'Everything is all right' }
}

/** The one sentence of the overview. What is stale is never said to be so now. */
export function describeVerdict(inputs: VerdictInputs): Verdict {
  const { warning, asOfMs } = inputs.freshness
  const verdict = presentVerdict(inputs)
  if (warning === null)
    return verdict
  const at = asOfMs === null
    ? 'a while ago'
    : `at ${formatClock(asOfMs)}`
  return {
    tone: verdict.tone === 'danger'
      ? 'danger'
      : 'warn',
    headline: `Last known ${at}: ${verdict.headline.toLowerCase()}`,
  }
}
