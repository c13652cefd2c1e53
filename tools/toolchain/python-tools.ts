import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fromCache, fromRoot } from '../lib/paths.ts'
import { UserError } from '../lib/user-error.ts'
import { findInPath } from './find-in-path.ts'
import { makeOnce } from './make-once.ts'
import { runTool } from './run-tool.ts'

const DIGEST_LENGTH = 12

/** Programs of Python that share one virtual environment. */
interface PythonEnvironment {
  /** What stands in it, as a person reads it. */
  programs: string
  purpose: string
  leastMinor: number
}

const ENVIRONMENTS = {
  ct: { programs: 'yamale and yamllint', purpose: 'ct checks charts with it', leastMinor: 9 },
  checkov: { programs: 'checkov', purpose: 'checkov examines charts with it', leastMinor: 11 },
  schemathesis: { programs: 'Schemathesis', purpose: 'Schemathesis examines the API with it', leastMinor: 11 },
} as const satisfies Record<string, PythonEnvironment>

type EnvironmentName = keyof typeof ENVIRONMENTS

async function requirePython({ purpose, leastMinor }: PythonEnvironment): Promise<string> {
  const python = await findInPath('python3', ['--version'], ({ major, minor }) => major === 3 && minor >= leastMinor)
  if (!python)
    throw new UserError(`Python 3.${leastMinor} or newer was not found, and ${purpose}: install python3 and python3-venv from python.org or your package manager`)
  return python
}

async function installInto(environment: string, python: string, requirements: string): Promise<void> {
  await runTool(python, ['-m', 'venv', '--clear', environment])
  await runTool(join(environment, 'bin', 'pip'), [
    'install',
    '--quiet',
    '--require-hashes',
    '--only-binary',
    ':all:',
    '--requirement',
    requirements,
  ])
}

/**
 * Where an environment stands in `folder`. Its programs name the path of its Python, so one that came along with a checkout which was
 * moved or copied is another one.
 */
export function environmentPath(folder: string, name: string, requirements: string): string {
  const digest = createHash('sha256').update(folder).update(requirements).digest('hex').slice(0, DIGEST_LENGTH)
  return join(folder, `python-${name}-${digest}`)
}

/**
 * The folder with the programs of an environment; pip takes only the files whose hashes are in python/<name>.txt.
 * A virtual environment cannot be renamed into place: a marker beside it says that it is whole.
 */
async function ensureEnvironment(name: EnvironmentName): Promise<string> {
  const requirements = fromRoot('tools', 'toolchain', 'python', `${name}.txt`)
  const environment = environmentPath(fromCache('tools'), name, await readFile(requirements, 'utf8'))
  await makeOnce(`installing ${ENVIRONMENTS[name].programs}`, `${environment}.ready`, async (marker) => {
    await installInto(environment, await requirePython(ENVIRONMENTS[name]), requirements)
    await writeFile(marker, '')
  })
  return join(environment, 'bin')
}

/** The folder with `yamale` and `yamllint`, which ct calls. */
export const ensurePythonTools = (): Promise<string> => ensureEnvironment('ct')

/** checkov, with an environment of its own: the versions that it asks for are not those of ct's programs. */
export async function ensureCheckov(): Promise<string> {
  return join(await ensureEnvironment('checkov'), 'checkov')
}

/** Schemathesis, which asks an API everything that its description allows and forbids. */
export async function ensureSchemathesis(): Promise<string> {
  return join(await ensureEnvironment('schemathesis'), 'schemathesis')
}
