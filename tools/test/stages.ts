import type { Stage } from '../lib/stages.ts'
import { examineApi } from '../api/examine.ts'
import { runVitest } from '../lib/vitest-stage.ts'
import { runChartTests } from './chart-stage.ts'
import { runUnitTests } from './unit-stage.ts'

/** Everything that needs neither root nor a cluster. */
export const TEST_STAGES: Stage[] = [
  { name: 'charts', run: runChartTests },
  { name: 'unit', run: runUnitTests },
  { name: 'api-examined', run: examineApi },
  { name: 'browser', run: () => runVitest('browser', ['--config', 'e2e/vitest.config.ts', '--project', 'browser']) },
]
