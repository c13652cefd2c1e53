import { access, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { expect, it } from 'vitest'
import { BUDGETS } from '../../bench/budgets.ts'
import { RENDER_BUDGET_RATIO, renderUsages } from '../../bench/chart-render.ts'
import { cpuTimeMs, parseCpuTimeMs } from '../../bench/chart-render/cpu-time.ts'
import { compare, inTurn, median } from '../../bench/chart-render/rounds.ts'
import { withSubjects } from '../../bench/chart-render/subjects.ts'
import { ensureHelm4, runTool } from '../toolchain/index.ts'

function timesOfChart(chart: number[]) {
  return renderUsages({
    created: [10, 20],
    chart,
    withoutSchema: [11, 22],
    configMap: [10, 20],
  })
}

it('lists every budget once, by its name', () => {
  const names = BUDGETS.map(({ name }) => name)
  expect(names).toEqual([...new Set(names)])
  expect(names).toContain('chart-render')
})

it('adds user and system time as milliseconds', () => {
  expect(parseCpuTimeMs('0.041 0.012\n')).toBeCloseTo(53)
})

it('refuses a time in another form instead of taking it for a small one', () => {
  expect(() => parseCpuTimeMs('0,041 0,012')).toThrow('0,041')
  expect(() => parseCpuTimeMs('')).toThrow('form')
})

it('measures a program that runs, and not one that fails', async () => {
  expect(await cpuTimeMs(process.execPath, ['--version'])).toBeGreaterThanOrEqual(0)
  await expect(cpuTimeMs(process.execPath, ['--no-such-option'])).rejects.toThrow('no-such-option')
})

it('measures in turn, and drops the round that fills the caches', async () => {
  const order: string[] = []
  const measured = await inTurn({ one: 'a', other: 'b' }, 2, async (subject) => {
    order.push(subject)
    return order.length
  })
  expect(order.join('')).toBe('ababab')
  expect(measured).toEqual({ one: [3, 5], other: [4, 6] })
})

it('takes the middle of an odd and of an even number of values', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(median([9, 1, 5, 3])).toBe(4)
  expect(median([])).toBeNaN()
})

it('compares round by round, so that one slow round does not decide', () => {
  expect(compare([11, 300, 12], [10, 100, 10])).toEqual({ ratio: 1.2, leastMs: 11, leastOfBaseMs: 10 })
})

it('exceeds the budget of a render above it, not at it, and where nothing was measured', () => {
  const isExceeded = (chart: number[]) => timesOfChart(chart).some(usage => usage.isExceeded)
  expect(isExceeded([10 * RENDER_BUDGET_RATIO, 20 * RENDER_BUDGET_RATIO])).toBe(false)
  expect(isExceeded([10 * RENDER_BUDGET_RATIO + 1, 20 * RENDER_BUDGET_RATIO + 1])).toBe(true)
  expect(isExceeded([])).toBe(true)
})

it('says what the chart costs, and what it costs without its schema and without a library', () => {
  expect(timesOfChart([13, 26]).map(({ text }) => text)).toEqual([
    'helm template of backend: 1.30 times the CPU of helm create\'s chart; at least 13 ms against 10 ms; budget 1.3',
    '  without its schema: 1.10 times the CPU of helm create\'s chart; at least 11 ms against 10 ms',
    '  a chart of one ConfigMap: 1.00 times the CPU of helm create\'s chart; at least 10 ms against 10 ms',
  ])
})

it('prepares the charts like a user: the library as a package, the schema only where it belongs', async () => {
  const helm = await ensureHelm4()
  await withSubjects(args => runTool(helm, args), async ({ created, chart, withoutSchema, configMap }) => {
    for (const folder of [chart, withoutSchema])
      expect(await readdir(join(folder, 'charts'))).toEqual([expect.stringMatching(/^common-.*\.tgz$/)])
    await expect(access(join(chart, 'values.schema.json'))).resolves.not.toThrow()
    await expect(access(join(withoutSchema, 'values.schema.json'))).rejects.toThrow('ENOENT')
    for (const folder of [created, configMap])
      expect(await runTool(helm, ['template', 'bench', folder])).toContain('kind:')
  })
})
