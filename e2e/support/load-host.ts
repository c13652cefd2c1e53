import type { LoadOptions } from '../load/options.ts'
import type { Generator } from './load.ts'
import { once } from 'node:events'
import process from 'node:process'
import { execa } from 'execa'
import { fromRoot } from '../../tools/lib/paths.ts'
import { lastReport } from './load-report.ts'

/** Starts a generator as a process of this machine, and waits until it is at work. */
export async function startOnHost(options: LoadOptions): Promise<Generator> {
  // It takes its time to end: the last requests are still to be answered.
  const child = execa(process.execPath, [fromRoot('e2e', 'load', 'generator.ts'), JSON.stringify(options)], { forceKillAfterDelay: false })
  await Promise.race([once(child.stdout, 'data'), child])
  return {
    async stop() {
      child.kill('SIGTERM')
      const { stdout } = await child
      return lastReport(stdout)
    },
  }
}
