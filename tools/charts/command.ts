import type { GeneratedFile } from './generated-file.ts'
import { UserError } from '../lib/user-error.ts'
import { ensureHelm3, ensureHelm4 } from '../toolchain/index.ts'
import { runCt } from './ct.ts'
import { staleFiles, writeGenerated } from './generated-file.ts'
import { goldenFiles } from './golden.ts'
import { lintCharts } from './lint.ts'
import { readmeFiles } from './readme/index.ts'
import { schemaFiles } from './schema/index.ts'
import { runUnitTests } from './unit.ts'

interface Options { isWriting: boolean }

/** Writes generated files, or says which ones are stale. */
async function keepGenerated(name: string, files: GeneratedFile[], { isWriting }: Options): Promise<void> {
  if (isWriting)
    await writeGenerated(files)
  const stale = await staleFiles(files)
  if (stale.length > 0)
    throw new UserError(`stale: ${stale.join(', ')}; run "npm run charts -- ${name} --write" and read the difference`)
  console.log(`✓ ${name}: ${files.length} files are up to date`)
}

async function passUnitTests(): Promise<void> {
  const { failed } = await runUnitTests()
  if (failed > 0)
    throw new UserError(`${failed} cases of the chart suites failed: see above`)
}

const COMMANDS = {
  schema: async (options: Options) => keepGenerated('schema', await schemaFiles(), options),
  docs: async (options: Options) => keepGenerated('docs', await readmeFiles(), options),
  golden: async (options: Options) => keepGenerated('golden', await goldenFiles(await ensureHelm4()), options),
  lint: async () => lintCharts([await ensureHelm4(), await ensureHelm3()]),
  ct: () => runCt(['lint']),
  unit: passUnitTests,
} satisfies Record<string, (options: Options) => Promise<void>>

type CommandName = keyof typeof COMMANDS

const isCommand = (name: string | undefined): name is CommandName => name !== undefined && name in COMMANDS

/** Runs one of the commands on the charts, or all of them for `test`. */
export async function runChartsCommand(args: string[]): Promise<void> {
  const [name] = args
  if (name !== 'test' && !isCommand(name)) {
    throw new UserError(`charts needs one of ${[
      ...Object.keys(COMMANDS),
      'test',
    ].join(', ')}, got ${name ?? 'nothing'}`)
  }
  const options = {
    isWriting: args.includes('--write'),
  }
  for (const command of name === 'test'
    ? Object.keys(COMMANDS).filter(isCommand)
    : [name])
    await COMMANDS[command](options)
}
