import type { Counts } from '../lib/counts.ts'
import process from 'node:process'
import { runVitest } from '../lib/vitest-stage.ts'
import { canInstall, ensurePrograms } from '../toolchain/debian.ts'

/** Debian packages by program; the cases that need one are skipped, and say so, where it is missing. */
const PROGRAMS = { nginx: 'nginx-light', envsubst: 'gettext-base', pgbouncer: 'pgbouncer', openssl: 'openssl' }

/** Every spec that stands beside its code. In CI, where nobody minds, what some of them need is installed first. */
export async function runUnitTests(): Promise<Counts> {
  if (process.env.CI && await canInstall())
    await ensurePrograms(PROGRAMS)
  return runVitest('unit', [])
}
