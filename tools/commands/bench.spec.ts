import { once } from 'node:events'
import { access, readdir } from 'node:fs/promises'
import { createServer, get } from 'node:http'
import { join } from 'node:path'
import process from 'node:process'
import { expect, it } from 'vitest'
import { verdictLine } from '../../bench/budget.ts'
import { BUDGETS } from '../../bench/budgets.ts'
import { RENDER_BUDGET_RATIO, renderUsages } from '../../bench/chart-render.ts'
import { cpuTimeMs, parseCpuTimeMs } from '../../bench/chart-render/cpu-time.ts'
import { compare, inTurn, median } from '../../bench/chart-render/rounds.ts'
import { withSubjects } from '../../bench/chart-render/subjects.ts'
import { latenciesMs } from '../../bench/dashboard/churn.ts'
import { percentile, toUsage } from '../../bench/dashboard/figures.ts'
import { startWire } from '../../bench/dashboard/wire.ts'
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

it('says of each line whether its budget is kept, and nothing of lines that only explain', () => {
  const figure = { what: 'heap', budget: 60, unit: 'MB' }
  expect(verdictLine(toUsage({ ...figure, value: 60 }))).toBe('pass heap: 60 of 60 MB')
  expect(verdictLine(toUsage({ ...figure, value: 60.4, digits: 1, note: 'after 1 min' }))).toBe('FAIL heap: 60.4 of 60 MB; after 1 min')
  expect(verdictLine({ text: 'why', isExceeded: null })).toBe('     why')
})

it('exceeds a budget where nothing was measured', () => {
  expect(toUsage({ what: 'p95', value: percentile([], 0.95), budget: 1000, unit: 'ms' }).isExceeded).toBe(true)
})

it('takes the nearest rank for a percentile', () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index)
  expect([percentile(values, 0.5), percentile(values, 0.95), percentile([7], 0.95)]).toEqual([50, 95, 7])
})

it('counts a change that no row ever showed as endless, so that it spoils the percentile', () => {
  expect(latenciesMs({ sentAtMs: new Map([[1, 100], [2, 100]]) }, new Map([[1, 350]]))).toEqual([250, Number.POSITIVE_INFINITY])
})

it('counts the bytes of the allowed host only, and names every other one', async () => {
  const origin = createServer((_, answer) => answer.end('x'.repeat(5000))).listen(0, '127.0.0.1')
  await once(origin, 'listening')
  const host = `127.0.0.1:${(origin.address() as { port: number }).port}`
  const wire = await startWire(host)
  const ask = async (path: string) => {
    const [answer] = await once(get({ host: '127.0.0.1', port: new URL(wire.url).port, path }), 'response')
    await once(answer.resume(), 'end')
    return answer.statusCode as number
  }
  expect(await ask(`http://${host}/`)).toBe(200)
  expect(await ask('http://fonts.example/')).toBe(403)
  expect(wire.bytes()).toBeGreaterThanOrEqual(5000)
  expect(wire.strangers()).toEqual(['fonts.example'])
  await wire.close()
  origin.close()
})
