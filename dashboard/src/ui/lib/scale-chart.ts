import type { ScaleGap, ScalePoint, Scaling } from '../../shared/scaling.ts'

export interface ScaleChart {
  /** Steps of what was wanted, and the area of what was ready, as SVG paths in a box of 1000 by 100. */
  wanted: string
  ready: string
  gaps: { x: number, width: number }[]
}

/** What is shown, in epoch milliseconds. */
export interface Span {
  fromMs: number
  toMs: number
}

export const CHART_WIDTH = 1000
export const CHART_HEIGHT = 100
/** Of the time since the first change, what is shown before it. */
const LEAD = 0.15

/** From a little before the first change that was seen, so that a rollout of a minute shows also after a day. */
export function spanOf({ sinceMs, readAtMs, replicaSets }: Scaling): Span {
  const fromMs = sinceMs ?? readAtMs
  const changes = replicaSets.flatMap(({ points }) => points).map(([atMs]) => atMs).filter(atMs => atMs > fromMs)
  return changes.length === 0
    ? { fromMs, toMs: readAtMs }
    : { fromMs: Math.max(fromMs, Math.min(...changes) - LEAD * (readAtMs - Math.min(...changes))), toMs: readAtMs }
}

/** The steps of one ReplicaSet, against the most that any of them wanted. */
export function drawScale(points: readonly ScalePoint[], gaps: readonly ScaleGap[], { fromMs, toMs }: Span, most: number): ScaleChart {
  const x = (atMs: number) => Math.round((Math.min(Math.max(atMs, fromMs), toMs) - fromMs) / Math.max(1, toMs - fromMs) * CHART_WIDTH)
  const y = (count: number) => Math.round(CHART_HEIGHT * (1 - count / Math.max(1, most)))
  const steps = (value: (point: ScalePoint) => number) => points.map((point, index) => {
    const end = points[index + 1]?.[0] ?? toMs
    return `${index === 0 ? 'M' : 'L'}${x(point[0])} ${y(value(point))}H${x(end)}`
  }).join('')
  const ready = steps(([, , count]) => count)
  const [first] = points
  return {
    wanted: steps(([, count]) => count),
    ready: first ? `${ready}V${CHART_HEIGHT}H${x(first[0])}Z` : '',
    gaps: gaps.map(([from, to]) => ({ x: x(from), width: x(to ?? toMs) - x(from) })).filter(({ width }) => width > 0),
  }
}
