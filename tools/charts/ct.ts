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
}

/** PATH with the tools that ct calls by name in front. */
async function pathForCt(): Promise<string> {
  const tools = [await ensureHelm4(), await ensureKubectl()].map(file => dirname(file))
  return [...tools, await ensurePythonTools(), process.env.PATH ?? ''].join(delimiter)
}

/** Runs ct with its output on this terminal, and returns that output. */
export async function runCt(args: string[], { folder = root, env = {} }: CtOptions = {}): Promise<string> {
  const ct = await ensureGoTool('ct')
  const { exitCode, all } = await execa(ct, [...args, '--config', 'ct.yaml'], {
    cwd: folder,
    env: { ...env, PATH: await pathForCt() },
    stdin: 'ignore',
    stdout: ['inherit', 'pipe'],
    stderr: ['inherit', 'pipe'],
    all: true,
    reject: false,
  })
  if (exitCode !== 0)
    throw new UserError(`ct ${args.join(' ')} failed: see its messages above`)
  return all
}
