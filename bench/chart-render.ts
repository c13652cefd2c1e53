import type { Budget, Usage } from './budget.ts'
import type { PerSubject } from './chart-render/subjects.ts'
import { ensureHelm4 } from '../tools/toolchain/index.ts'
import { runTool } from '../tools/toolchain/run-tool.ts'
import { cpuTimeMs } from './chart-render/cpu-time.ts'
import { compare, inTurn } from './chart-render/rounds.ts'
import { withSubjects } from './chart-render/subjects.ts'

/** CPU time of a render of the API's chart, as a multiple of what Helm needs for the chart that "helm create" makes. */
export const RENDER_BUDGET_RATIO = 1.3

/** What the measured times say: the chart against its budget, and what the schema and the library have to do with it. */
export function renderUsages(timesMs: PerSubject<number[]>): Usage[] {
  const line = (what: string, timesOfOneMs: number[]) => {
    const { ratio, leastMs, leastOfBaseMs } = compare(timesOfOneMs, timesMs.created)
    return { ratio, text: `${what}: ${ratio.toFixed(2)} times the CPU of helm create's chart; at least ${leastMs.toFixed(0)} ms against ${leastOfBaseMs.toFixed(0)} ms` }
  }
  const chart = line('helm template of backend', timesMs.chart)
  return [
    { text: `${chart.text}; budget ${RENDER_BUDGET_RATIO}`, isExceeded: !(chart.ratio <= RENDER_BUDGET_RATIO) },
    { text: line('  without its schema', timesMs.withoutSchema).text, isExceeded: null },
    { text: line('  a chart of one ConfigMap', timesMs.configMap).text, isExceeded: null },
  ]
}

/** What a render of a chart costs, with its defaults and its whole schema. */
export const chartRender: Budget = {
  name: 'chart-render',
  measure: async ({ rounds }) => {
    const helm = await ensureHelm4()
    return withSubjects(args => runTool(helm, args), async folders =>
      renderUsages(await inTurn(folders, rounds, folder => cpuTimeMs(helm, ['template', 'bench', folder]))))
  },
}
