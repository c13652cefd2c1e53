/** A small line chart as SVG paths; heights grow downwards. */
export interface Sparkline {
  line: string
  requestY: number | null
  limitY: number | null
}

export interface SparklineData {
  /** Oldest first, at equal distances; null marks a gap. */
  values: readonly (number | null)[]
  request: number | null
  limit: number | null
  widthPx: number
  heightPx: number
}

/** Keeps strokes inside of the picture. */
const MARGIN_PX = 1.5

/** The limit is the top where there is one, so that the same height means the same share in every row. */
export function drawSparkline({ values, request, limit, widthPx, heightPx }: SparklineData): Sparkline {
  const top = Math.max(limit ?? request ?? 0, ...values.map(value => value ?? 0)) || 1
  const stepPx = (widthPx - 2 * MARGIN_PX) / Math.max(1, values.length - 1)
  const y = (value: number) => round(heightPx - MARGIN_PX - value / top * (heightPx - 2 * MARGIN_PX))
  const points = values.map((value, index) => value === null
    ? null
    : `${round(MARGIN_PX + index * stepPx)} ${y(value)}`)
  const line = points.map((point, index) => {
    if (point === null)
      return ''
    const isStart = (points[index - 1] ?? null) === null
    const isAlone = isStart && (points[index + 1] ?? null) === null
    // A line of no length has round ends: a dot.
    return `${isStart ? 'M' : 'L'}${point}${isAlone ? 'h0' : ''}`
  }).join('')
  return {
    line,
    requestY: request === null || request > top
      ? null
      : y(request),
    limitY: limit === null
      ? null
      : y(limit),
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
