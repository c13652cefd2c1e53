import type { Counts } from './counts.ts'
import process from 'node:process'
import { addCounts, closingLine } from './counts.ts'

/** A part of a test run, such as the unit tests; it prints its own progress. */
export interface Stage {
  name: string
  run: () => Promise<Counts>
}

/** A stage that throws counts as one failure, so that the stages after it still run. */
async function countStage(stage: Stage): Promise<Counts> {
  console.log(`\n── ${stage.name}`)
  try {
    return await stage.run()
  }
  catch (error) {
    console.error(`error: ${stage.name}: ${error instanceof Error
      ? error.message
      : String(error)}`)
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

/** Runs all stages, prints one line of counts for each and a closing line for all; the process fails when anything did. */
export async function runStages(stages: Stage[]): Promise<Counts> {
  const results: [string, Counts][] = []
  for (const stage of stages)
    results.push([stage.name, await countStage(stage)])
  const total = addCounts(results.map(([, counts]) => counts))
  console.log('')
  results.forEach(([name, counts]) => console.log(`${name}: ${closingLine(counts).replaceAll(/(\d+) (passed|failed|skipped)/g, '$2 $1')}`))
  console.log(closingLine(total))
  process.exitCode = total.failed > 0 || total.passed === 0
    ? 1
    : 0
  return total
}
