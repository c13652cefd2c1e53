/** The figures that a caption of a time series needs; null where nothing was measured. */
export interface SeriesSummary {
  latest: number | null
  average: number | null
  peak: number | null
  /** Share of the window that was measured, 0 to 1. */
  coverage: number
}

type Values = readonly (number | null)[]

function known(values: Values): number[] {
  return values.filter(value => value !== null)
}

export function summarize(values: Values, peaks: Values): SeriesSummary {
  const measured = known(values)
  return {
    latest: measured.at(-1) ?? null,
    average: measured.length === 0
      ? null
      : measured.reduce((sum, value) => sum + value, 0) / measured.length,
    peak: known(peaks).reduce<number | null>((peak, value) => Math.max(peak ?? value, value), null),
    coverage: values.length === 0
      ? 0
      : measured.length / values.length,
  }
}
