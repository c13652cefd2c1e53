import type { Messages } from '../messages.ts'
import { events } from './events.ts'
import { exit } from './exit.ts'
import { freshness } from './freshness.ts'
import { health } from './health.ts'
import { login } from './login.ts'
import { nodes } from './nodes.ts'
import { overview } from './overview.ts'
import { pod } from './pod.ts'
import { pods } from './pods.ts'
import { rollouts } from './rollouts.ts'
import { shell } from './shell.ts'
import { table } from './table.ts'
import { usage } from './usage.ts'

export const de: Messages = {
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
  exit,
  health,
}
