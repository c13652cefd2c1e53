import type { Messages } from '../messages.ts'
import { exit } from './exit.ts'
import { freshness } from './freshness.ts'
import { nodes } from './nodes.ts'
import { pod } from './pod.ts'
import { pods } from './pods.ts'
import { shell } from './shell.ts'
import { table } from './table.ts'
import { usage } from './usage.ts'

export const de: Messages = {
  shell,
  freshness,
  table,
  pods,
  pod,
  nodes,
  usage,
  exit,
}
