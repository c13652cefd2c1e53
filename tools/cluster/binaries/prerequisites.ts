import { existsSync } from 'node:fs'
import { mkdir, statfs } from 'node:fs/promises'
import { cacheFolder } from '../../lib/paths.ts'
import { UserError } from '../../lib/user-error.ts'
import { installPackages } from '../../toolchain/debian.ts'
import { requireGo } from '../../toolchain/index.ts'
import { succeeds } from '../lib/run.ts'

/** Go's caches grow by about 7 GB while everything is built; what is kept needs about 0.4 GB. */
const BUILD_SPACE_BYTES = 8e9
const RUN_SPACE_BYTES = 2e9
const GIGA = 1e9

/** A program or library that must be on the machine, and the Debian package that brings it. */
interface Prerequisite { debianPackage: string, isThere: () => Promise<boolean> }

function program(name: string, debianPackage: string): Prerequisite {
  return {
    debianPackage,
    isThere: () => succeeds('sh', ['-c', `command -v ${name}`]),
  }
}

const TO_RUN = [
  program('iptables', 'iptables'),
  program('ip', 'iproute2'),
  program('nsenter', 'util-linux'),
  program('openssl', 'openssl'),
]
const TO_BUILD = [
  program('gcc', 'gcc'),
  program('pkg-config', 'pkg-config'),
  {
    debianPackage: 'libc6-dev',
    isThere: async () => existsSync('/usr/include/stdlib.h'),
  },
  {
    debianPackage: 'libseccomp-dev',
    isThere: () => succeeds('pkg-config', ['--exists', 'libseccomp']),
  },
]

async function missingPackages(prerequisites: Prerequisite[]): Promise<string[]> {
  const checked = await Promise.all(prerequisites.map(async ({ debianPackage, isThere }) => await isThere()
    ? []
    : [debianPackage]))
  return checked.flat()
}

async function requireSpace(neededBytes: number, purpose: string): Promise<void> {
  await mkdir(cacheFolder, { recursive: true })
  const { bavail, bsize } = await statfs(cacheFolder)
  const freeBytes = bavail * bsize
  if (freeBytes < neededBytes)
    throw new UserError(`${purpose} needs ${neededBytes / GIGA} GB of free disk space at ${cacheFolder}, and ${(freeBytes / GIGA).toFixed(1)} GB are free: free some, or set TODO_CHATBOT_CACHE to a folder on another disk`)
}

/** What a build needs: Go, a C compiler, libseccomp and room for Go's caches. */
export async function requireBuildTools(): Promise<void> {
  requireGo('the embedded cluster')
  await requireSpace(BUILD_SPACE_BYTES, 'building the embedded cluster')
  await installPackages(await missingPackages(TO_BUILD))
}

/** What a running cluster needs. */
export async function requireRuntimeTools(): Promise<void> {
  await requireSpace(RUN_SPACE_BYTES, 'running the embedded cluster')
  await installPackages(await missingPackages(TO_RUN))
}
