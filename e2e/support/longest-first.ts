import type { TestSpecification } from 'vitest/node'
import { BaseSequencer } from 'vitest/node'

/** Takes several minutes, so that whoever started it last would wait for it alone. */
const LONGEST = 'ct.spec.ts'

/** The usual order, but the longest file comes first, since what is known of earlier runs is not there in a fresh clone. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLongest = ({ moduleId }: TestSpecification) => moduleId.endsWith(`/${LONGEST}`)
    return [...sorted.filter(isLongest), ...sorted.filter(file => !isLongest(file))]
  }
}
