/** The real-cluster suite: brings the cluster up if it is not, then runs every flow against it. */
import { runStages } from '../lib/stages.ts'
import { runMain } from '../lib/user-error.ts'
import { runVitest } from '../lib/vitest-stage.ts'

runMain(async () => {
  await runStages([
    {
      name: 'cluster',
      run: () => runVitest('cluster', [
        '--config',
        'e2e/vitest.config.ts',
        '--project',
        'cluster',
      ]),
    },
  ])
})
