import { delimiter, dirname } from 'node:path'
import process from 'node:process'
import { execa } from 'execa'
import { root } from '../lib/paths.ts'
import { UserError } from '../lib/user-error.ts'
import { ensureGoTool, ensureHelm4, ensureKubectl, ensurePythonTools } from '../toolchain/index.ts'

interface CtOptions {
  /** Where ct runs; it has to be a clone of the project, with its ct.yaml. */
  folder?: string
  /** May name a KUBECONFIG. */
  env?: Record<string, string>
  /** The Helm that ct calls, when it is not the one of the project. */
  helm?: string
  /** Keeps the output to itself unless ct fails, for calls that run side by side. */
  isQuiet?: boolean
}

/** PATH with the tools that ct calls by name in front. */
async function pathForCt(helm: string): Promise<string> {
  const tools = [helm, await ensureKubectl()].map(file => dirname(file))
  return [...tools, await ensurePythonTools(), process.env.PATH ?? ''].join(delimiter)
}

/** Runs ct with its output on this terminal, and returns that output. */
export async function runCt(args: string[], { folder = root, env = {}, helm, isQuiet = false }: CtOptions = {}): Promise<string> {
  const ct = await ensureGoTool('ct')
  const output: ('inherit' | 'pipe')[] = isQuiet ? ['pipe'] : ['inherit', 'pipe']
  const { exitCode, all } = await execa(ct, [...args, '--config', 'ct.yaml'], {
    cwd: folder,
    env: { ...env, PATH: await pathForCt(helm ?? await ensureHelm4()) },
    stdin: 'ignore',
    stdout: output,
    stderr: output,
    all: true,
    reject: false,
  })
  if (exitCode !== 0 && isQuiet)
    console.error(all)
  if (exitCode !== 0)
    throw new UserError(`ct ${args.join(' ')} failed: see its messages above`)
  return all
}
