import type { Reporter, TestModule } from 'vitest/node'
import { keepSkipped } from '../../tools/test/cluster/kept.ts'

/** Keeps which tests were skipped, with the reason that they gave. */
export default class SkippedReporter implements Reporter {
  async onTestRunEnd(modules: readonly TestModule[]): Promise<void> {
    await keepSkipped(modules.flatMap(module => [...module.children.allTests('skipped')].map((test) => {
      const result = test.result()
      return { name: test.fullName, why: (result.state === 'skipped' && result.note) || 'no reason given' }
    })))
  }
}
