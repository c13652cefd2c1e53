import type { Counts } from './counts.ts'
import { execa } from 'execa'
import { commitMessageFault } from './commit-message.ts'
import { root } from './paths.ts'
import { succeeds } from './run-command.ts'

/** Every check that reads the code without running it, by name. */
export const CHECKS = {
  lint: () => succeeds('eslint', ['.', '--max-warnings', '0'], {
    env: { CI: 'true' },
  }),
  types: () => succeeds('tsc', ['-p', 'tsconfig.json']),
  vue: () => succeeds('vue-tsc', ['-p', 'tsconfig.ui.json']),
  unused: () => succeeds('knip', []),
  commits: areCommitsConventional,
} as const

export type CheckName = keyof typeof CHECKS

async function areCommitsConventional(): Promise<boolean> {
  const { stdout } = await execa('git', ['log', '--format=%s'], { cwd: root })
  const faults = stdout.split('\n').filter(Boolean).map(commitMessageFault).filter(fault => fault !== null)
  faults.forEach(fault => console.log(fault))
  return faults.length === 0
}

/** Runs the named checks one after the other; each counts as one case. */
export async function runChecks(names: CheckName[]): Promise<Counts> {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 }
  for (const name of names) {
    const ok = await CHECKS[name]()
    console.log(`${ok ? '✓' : '✗'} ${name}`)
    counts[ok ? 'passed' : 'failed']++
  }
  return counts
}
