import type { Messages } from '../i18n/messages.ts'
import { formatBytes, formatMillicores, formatPercent } from './quantity.ts'
import { formatClock } from './time.ts'

/** What is used of one resource, against what is asked for. */
export interface UsageFigures {
  kind: 'cpu' | 'memory'
  used: number | null
  request: number | null
  limit: number | null
  /** When metrics-server measured it; null when it did not. */
  sampledAtMs: number | null
}

/** Several polls were missed: the number is history, not the present. */
const OLD_AFTER_MS = 150_000

export function isOldSample(sampledAtMs: number | null, nowMs: number): boolean {
  return sampledAtMs !== null && nowMs - sampledAtMs > OLD_AFTER_MS
}

/** All figures in one line, with their source and time. */
export function explainUsage({ kind, used, request, limit, sampledAtMs }: UsageFigures, isOld: boolean, words: Messages['pods']['usage']): string {
  const format = kind === 'cpu'
    ? formatMillicores
    : formatBytes
  const percent = limit && used !== null
    ? formatPercent(used, limit)
    : null
  return [
    words.used(format(used)),
    words.request(format(request)),
    words.limit(format(limit), percent),
    sampledAtMs === null
      ? words.noSample
      : words.sampledAt(formatClock(sampledAtMs), isOld),
  ].join(' · ')
}
