import process from 'node:process'
import { execa } from 'execa'
import { step } from '../lib/progress.ts'
import { UserError } from '../lib/user-error.ts'
import { runTool } from '../toolchain/run-tool.ts'

const isRoot = process.getuid?.() === 0

async function isInPath(program: string): Promise<boolean> {
  const { exitCode } = await execa('which', [program], { reject: false })
  return exitCode === 0
}

/** Whether Debian's packages can be installed here. */
export async function canInstall(): Promise<boolean> {
  return process.platform === 'linux' && isRoot && await isInPath('apt-get')
}

/** Installs the Debian packages of those programs that are not in PATH. */
export async function ensurePrograms(packages: Record<string, string>): Promise<void> {
  const wanted = await Promise.all(Object.entries(packages).map(async ([program, name]) => await isInPath(program)
    ? []
    : [name]))
  const missing = [
    ...new Set(wanted.flat()),
  ]
  if (missing.length === 0)
    return
  if (!await canInstall())
    throw new UserError(`${missing.join(' and ')} must be installed: this needs root and apt-get`)
  const apt = (...args: string[]) => runTool('apt-get', [
    '-o',
    'DPkg::Lock::Timeout=300',
    '-y',
    ...args,
  ], {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  })
  await step(`installing Debian's ${missing.join(' and ')}`, async () => {
    await apt('update')
    await apt('install', '--no-install-recommends', ...missing)
  })
}
