import type { TestSpecification } from 'vitest/node'
import { basename } from 'node:path'
import { BaseSequencer } from 'vitest/node'

/** Take several minutes each, mostly of waiting, so that whoever started them last would wait for them alone. */
const LONGEST = ['ct.spec.ts', 'postgres-lost.spec.ts', 'dashboard-conformance.spec.ts', 'failed-rollout.spec.ts']

function rank({ moduleId }: TestSpecification): number {
  const index = LONGEST.indexOf(basename(moduleId))
  return index === -1 ? LONGEST.length : index
}

/** The usual order, but the longest files come first, since what is known of earlier runs is not there in a fresh clone. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other))
  }
}
