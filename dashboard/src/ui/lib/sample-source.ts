import type { UsageSample } from '../../shared/stream.ts'
import { formatClock } from './time.ts'

/** Where a usage number comes from and of what time it is. */
export function sampleSource(usage: UsageSample | null): string {
  return usage === null
    ? 'no sample from metrics-server'
    : `metrics-server at ${formatClock(usage[2])}`
}
