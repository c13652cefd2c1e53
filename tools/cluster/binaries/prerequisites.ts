import { existsSync } from 'node:fs'
import { cacheFolder } from '../../lib/paths.ts'
import { installPackages } from '../../toolchain/debian.ts'
import { requireGo } from '../../toolchain/index.ts'
import { requireDiskSpace } from '../disk.ts'
import { succeeds } from '../lib/run.ts'

/** Go's caches grow by about 7 GB while everything is built; what is kept needs about 0.4 GB. */
const BUILD_SPACE_BYTES = 8e9

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

/** What a build needs: Go, a C compiler, libseccomp and room for Go's caches. */
export async function requireBuildTools(): Promise<void> {
  requireGo('the embedded cluster')
  await requireDiskSpace(cacheFolder, BUILD_SPACE_BYTES, 'building the embedded cluster')
  await installPackages(await missingPackages(TO_BUILD))
}

/** What a running cluster needs. */
export async function requireRuntimeTools(): Promise<void> {
  await installPackages(await missingPackages(TO_RUN))
}
