import type { GeneratedFile } from './generated-file.ts'
import { root } from '../lib/paths.ts'
import { UserError } from '../lib/user-error.ts'
import { ensureHelm3, ensureHelm4 } from '../toolchain/index.ts'
import { changeFiles } from './bump/changes.ts'
import { dependencyFiles } from './bump/in-step.ts'
import { runBump } from './bump/index.ts'
import { runCt } from './ct.ts'
import { comparisonFiles } from './examine/compare/index.ts'
import { examineCharts } from './examine/index.ts'
import { staleFiles, writeGenerated } from './generated-file.ts'
import { goldenFiles } from './golden.ts'
import { lintCharts } from './lint.ts'
import { runPackage } from './package/index.ts'
import { readmeFiles } from './readme/index.ts'
import { chartArgument } from './schema/chart-argument.ts'
import { schemaFile, schemaFiles } from './schema/index.ts'
import { selectorFiles, SELECTORS_ADVICE } from './selectors/index.ts'
import { runUnitTests } from './unit.ts'

interface Options {
  isWriting: boolean
  /** The folder of a chart outside charts/, for the command that takes one. */
  chart?: string | undefined
}

const wantedSchemas = async ({ chart }: Options) => chart === undefined ? schemaFiles() : [await schemaFile(chart)]

/** Writes generated files, or says which ones are stale. */
async function keepGenerated(name: string, files: GeneratedFile[], { isWriting }: Options, advice = 'read the difference'): Promise<void> {
  if (isWriting)
    await writeGenerated(files)
  const stale = await staleFiles(files)
  if (stale.length > 0)
    throw new UserError(`stale: ${stale.join(', ')}; run "npm run charts -- ${name} --write" and ${advice}`)
  console.log(`✓ ${name}: ${files.length} files are up to date`)
}

async function passUnitTests(): Promise<void> {
  const { failed } = await runUnitTests()
  if (failed > 0)
    throw new UserError(`${failed} cases of the chart suites failed: see above`)
}

const COMMANDS = {
  changes: async (options: Options) => keepGenerated('changes', await changeFiles(root), options),
  dependencies: async (options: Options) => keepGenerated('dependencies', await dependencyFiles(root, await ensureHelm4()), options),
  schema: async (options: Options) => keepGenerated(options.chart === undefined ? 'schema' : `schema --chart ${options.chart}`, await wantedSchemas(options), options),
  docs: async (options: Options) => keepGenerated('docs', await readmeFiles(), options),
  selectors: async (options: Options) => keepGenerated('selectors', await selectorFiles(await ensureHelm4()), options, `read the difference: ${SELECTORS_ADVICE}`),
  golden: async (options: Options) => keepGenerated('golden', await goldenFiles(await ensureHelm4()), options),
  lint: async () => lintCharts([await ensureHelm4(), await ensureHelm3()]),
  ct: async () => void await runCt(['lint']),
  unit: passUnitTests,
  examine: examineCharts,
  compare: async (options: Options) => keepGenerated('compare', await comparisonFiles(await ensureHelm4()), options),
} satisfies Record<string, (options: Options) => Promise<void>>

type CommandName = keyof typeof COMMANDS

const isCommand = (name: string | undefined): name is CommandName => name !== undefined && name in COMMANDS

/** What makes something new of the charts, and has arguments of its own. */
const TASKS: Record<string, (args: string[]) => Promise<void>> = { bump: runBump, package: runPackage }

/** Runs one of the commands on the charts, or all of them for `test`. */
export async function runChartsCommand(args: string[]): Promise<void> {
  const [name, ...rest] = args
  const task = TASKS[name ?? '']
  if (task)
    return task(rest)
  if (name !== 'test' && !isCommand(name)) {
    throw new UserError(`charts needs one of ${[
      ...Object.keys(COMMANDS),
      ...Object.keys(TASKS),
      'test',
    ].join(', ')}, got ${name ?? 'nothing'}`)
  }
  const options = {
    isWriting: args.includes('--write'),
    chart: chartArgument(args),
  }
  for (const command of name === 'test'
    ? Object.keys(COMMANDS).filter(isCommand)
    : [name])
    await COMMANDS[command](options)
}
