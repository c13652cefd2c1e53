import { expect, it } from 'vitest'
import { chartOptions, isolatedIndexes } from './chart-options.ts'

const inputs = {
  widthPx: 800,
  format: String,
  isBinary: false,
  resolveColour: (token: string) => token,
  onCursor: () => {},
}

it('finds the values that stand alone between gaps', () => {
  expect(isolatedIndexes([1, null, 2, 3, null, 4])).toEqual([0, 5])
  expect(isolatedIndexes([0])).toEqual([0])
  expect(isolatedIndexes([null, null])).toEqual([])
})

it('leaves gaps open and draws bounds dashed', () => {
  const { series } = chartOptions({
    ...inputs,
    lines: [
      {
        label: 'used',
        values: [1, null],
        colourToken: '--accent',
        kind: 'area',
      },
      {
        label: 'limit',
        values: [2, 2],
        colourToken: '--danger',
        kind: 'bound',
      },
    ],
  })
  expect(series[1]).toMatchObject({ label: 'used', spanGaps: false })
  expect(series[2]).toMatchObject({
    label: 'limit',
    dash: [6, 4],
  })
})
