/** The one word for "good": every check, then every test that needs neither root nor a cluster. */
import type { CheckName } from '../lib/checks.ts'
import { CHECKS, runChecks } from '../lib/checks.ts'
import { runStages } from '../lib/stages.ts'
import { runMain } from '../lib/user-error.ts'
import { TEST_STAGES } from '../test/stages.ts'

const checks = {
  name: 'checks',
  run: () => runChecks(Object.keys(CHECKS) as CheckName[]),
}

runMain(async () => {
  await runStages([checks, ...TEST_STAGES])
})
