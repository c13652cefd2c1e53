import process from 'node:process'
import { execa } from 'execa'
import { step } from '../lib/progress.ts'
import { UserError } from '../lib/user-error.ts'
import { runTool } from './run-tool.ts'

const isRoot = process.getuid?.() === 0

async function isInPath(program: string): Promise<boolean> {
  const { exitCode } = await execa('which', [program], { reject: false })
  return exitCode === 0
}

/** Whether Debian's packages can be installed here. */
export async function canInstall(): Promise<boolean> {
  return process.platform === 'linux' && isRoot && await isInPath('apt-get')
}

const apt = (...args: string[]) => runTool('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-y', ...args], { env: { DEBIAN_FRONTEND: 'noninteractive' } })

/** Installs Debian packages; where that is not possible, the error names them. */
export async function installPackages(packages: string[]): Promise<void> {
  if (packages.length === 0)
    return
  if (!await canInstall())
    throw new UserError(`what Debian calls ${packages.join(', ')} must be installed, and that needs root and apt-get: install it with your package manager`)
  await step(`installing Debian packages: ${packages.join(', ')}`, async () => {
    await apt('update')
    await apt('install', '--no-install-recommends', ...packages)
  })
}

/** Installs the Debian packages, by program, of those programs that are not in PATH. */
export async function ensurePrograms(packages: Record<string, string>): Promise<void> {
  const wanted = await Promise.all(Object.entries(packages).map(async ([program, name]) => await isInPath(program) ? [] : [name]))
  await installPackages([...new Set(wanted.flat())])
}
