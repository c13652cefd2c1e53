import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fromCache, fromRoot } from '../lib/paths.ts'
import { UserError } from '../lib/user-error.ts'
import { findInPath } from './find-in-path.ts'
import { makeOnce } from './make-once.ts'
import { runTool } from './run-tool.ts'

const LEAST_PYTHON_MINOR = 9
const DIGEST_LENGTH = 12
const REQUIREMENTS = fromRoot('tools', 'toolchain', 'python', 'requirements.txt')

async function requirePython(): Promise<string> {
  const python = await findInPath('python3', ['--version'], ({ major, minor }) => major === 3 && minor >= LEAST_PYTHON_MINOR)
  if (!python)
    throw new UserError(`Python 3.${LEAST_PYTHON_MINOR} or newer was not found, and ct checks charts with it: install python3 and python3-venv from python.org or your package manager`)
  return python
}

async function installInto(environment: string): Promise<void> {
  await runTool(await requirePython(), ['-m', 'venv', '--clear', environment])
  await runTool(join(environment, 'bin', 'pip'), [
    'install',
    '--quiet',
    '--require-hashes',
    '--only-binary',
    ':all:',
    '--requirement',
    REQUIREMENTS,
  ])
}

/**
 * The folder with `yamale` and `yamllint`, which ct calls; pip takes only the files whose hashes are in requirements.txt.
 * A virtual environment knows its own path, so it cannot be renamed into place: a marker beside it says that it is whole.
 */
export async function ensurePythonTools(): Promise<string> {
  const digest = createHash('sha256').update(await readFile(REQUIREMENTS)).digest('hex').slice(0, DIGEST_LENGTH)
  const environment = fromCache('tools', `python-${digest}`)
  await makeOnce('installing yamale and yamllint', `${environment}.ready`, async (marker) => {
    await installInto(environment)
    await writeFile(marker, '')
  })
  return join(environment, 'bin')
}
