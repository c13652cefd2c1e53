import { EXIT_WORDS } from '../../../shared/exit-code.ts'
import { HEALTH_WORDS } from '../../../shared/health-words.ts'
import { events } from './events.ts'
import { freshness } from './freshness.ts'
import { login } from './login.ts'
import { nodes } from './nodes.ts'
import { overview } from './overview.ts'
import { pod } from './pod.ts'
import { pods } from './pods.ts'
import { rollouts } from './rollouts.ts'
import { shell } from './shell.ts'
import { table } from './table.ts'
import { usage } from './usage.ts'

export const en = {
  shell,
  freshness,
  login,
  table,
  pods,
  pod,
  nodes,
  usage,
  overview,
  events,
  rollouts,
  exit: EXIT_WORDS,
  health: HEALTH_WORDS,
}
