import { delimiter, dirname } from 'node:path'
import process from 'node:process'
import { succeeds } from '../lib/run-command.ts'
import { UserError } from '../lib/user-error.ts'
import { ensureGoTool, ensureHelm4, ensureKubectl, ensurePythonTools } from '../toolchain/index.ts'

/** PATH with the tools that ct calls by name in front. */
async function pathForCt(): Promise<string> {
  const tools = [await ensureHelm4(), await ensureKubectl()].map(file => dirname(file))
  return [...tools, await ensurePythonTools(), process.env.PATH ?? ''].join(delimiter)
}

/** Runs ct in the project's root, with its output on this terminal; `env` may name a KUBECONFIG. */
export async function runCt(args: string[], env: Record<string, string> = {}): Promise<void> {
  const ct = await ensureGoTool('ct')
  const isGreen = await succeeds(ct, [...args, '--config', 'ct.yaml'], {
    env: { ...env, PATH: await pathForCt() },
  })
  if (!isGreen)
    throw new UserError(`ct ${args.join(' ')} failed: see its messages above`)
}
