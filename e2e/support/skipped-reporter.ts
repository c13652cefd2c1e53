import type { Reporter, TestCase, TestModule } from 'vitest/node'
import type { NotRun } from '../../tools/test/cluster/report.ts'
import { keepSkipped } from '../../tools/test/cluster/kept.ts'

function notRun(test: TestCase): NotRun {
  const result = test.result()
  return { name: test.fullName, why: (result.state === 'skipped' && result.note) || 'no reason given' }
}

/** Keeps which tests were skipped, with the reason that they gave. */
export default class SkippedReporter implements Reporter {
  async onTestRunEnd(modules: readonly TestModule[]): Promise<void> {
    await keepSkipped(modules.flatMap(module => [...module.children.allTests('skipped')].map(notRun)))
  }
}
