/** Everything that needs neither root nor a cluster: `test [stage ...]`, all stages by default. */
import process from 'node:process'
import { runStages } from '../lib/stages.ts'
import { runMain, UserError } from '../lib/user-error.ts'
import { TEST_STAGES } from '../test/stages.ts'

runMain(async () => {
  const asked = process.argv.slice(2)
  const unknown = asked.find(name => !TEST_STAGES.some(stage => stage.name === name))
  if (unknown)
    throw new UserError(`there is no stage "${unknown}": choose from ${TEST_STAGES.map(stage => stage.name).join(', ')}`)
  await runStages(asked.length > 0
    ? TEST_STAGES.filter(stage => asked.includes(stage.name))
    : TEST_STAGES)
})
