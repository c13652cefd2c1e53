import type uPlot from 'uplot'

/** One line of a chart; null values are gaps and stay gaps. */
export interface ChartLine {
  label: string
  values: (number | null)[]
  /** A custom property of tokens.css. */
  colourToken: string
  kind: 'area' | 'line' | 'bound'
}

export interface ChartOptionsInputs {
  widthPx: number
  lines: readonly ChartLine[]
  format: (value: number | null) => string
  /** Ticks at powers of two, as bytes are counted. */
  isBinary: boolean
  resolveColour: (token: string) => string
  onCursor: (index: number | null) => void
}

const HEIGHT_PX = 200
const VALUE_AXIS_WIDTH_PX = 58
const TIME_AXIS_HEIGHT_PX = 28
const HEADROOM = 1.08
const FONT = '11px system-ui, sans-serif'
const AREA_OPACITY_PERCENT = 16
const BOUND_DASH = [6, 4]
const CURSOR_GROUP = 'usage'
const HIGHEST_POWER = 50
const POWERS_OF_TWO = Array.from({ length: HIGHEST_POWER }, (_, power) => 2 ** power)
const tickTime = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' })

/** Values between two gaps: a line cannot show them, a point can. */
export function isolatedIndexes(values: readonly (number | null)[]): number[] {
  const isKnown = (index: number) => (values[index] ?? null) !== null
  return [
    ...values.keys(),
  ].filter(index => isKnown(index) && !isKnown(index - 1) && !isKnown(index + 1))
}

function toSeries({ label, values, colourToken, kind }: ChartLine, resolveColour: ChartOptionsInputs['resolveColour']): uPlot.Series {
  const colour = resolveColour(colourToken)
  return {
    label,
    stroke: colour,
    width: kind === 'area'
      ? 1.75
      : 1.25,
    spanGaps: false,
    points: {
      show: true,
      size: 5,
      fill: colour,
      filter: () => isolatedIndexes(values),
    },
    ...kind === 'area' && { fill: `color-mix(in srgb, ${colour} ${AREA_OPACITY_PERCENT}%, transparent)` },
    ...kind === 'bound' && { dash: BOUND_DASH },
  }
}

function toAxes({ format, isBinary, resolveColour }: ChartOptionsInputs): uPlot.Axis[] {
  const axis = {
    font: FONT,
    stroke: resolveColour('--text-soft'),
    grid: {
      stroke: resolveColour('--border'),
      width: 1,
    },
    ticks: { show: false },
  }
  return [
    {
      ...axis,
      grid: { show: false },
      size: TIME_AXIS_HEIGHT_PX,
      space: 80,
      values: (_chart, splits) => splits.map(seconds => tickTime.format(seconds * 1000)),
    },
    {
      ...axis,
      size: VALUE_AXIS_WIDTH_PX,
      space: 36,
      values: (_chart, splits) => splits.map(format),
      ...isBinary && { incrs: POWERS_OF_TWO },
    },
  ]
}

export function chartOptions(inputs: ChartOptionsInputs): uPlot.Options {
  const { widthPx, lines, resolveColour, onCursor } = inputs
  return {
    width: widthPx,
    height: HEIGHT_PX,
    legend: { show: false },
    cursor: {
      sync: { key: CURSOR_GROUP },
      drag: { x: false, y: false },
      y: false,
    },
    scales: {
      y: {
        range: (_chart, _min, max) => [0, (max || 1) * HEADROOM],
      },
    },
    axes: toAxes(inputs),
    series: [
      {},
      ...lines.map(line => toSeries(line, resolveColour)),
    ],
    hooks: {
      setCursor: [
        ({ cursor }) => onCursor(cursor.idx ?? null),
      ],
    },
  }
}
