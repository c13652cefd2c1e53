import { EXIT_WORDS } from '../../../shared/exit-code.ts'
import { freshness } from './freshness.ts'
import { pod } from './pod.ts'
import { pods } from './pods.ts'
import { shell } from './shell.ts'
import { table } from './table.ts'

export const en = {
  shell,
  freshness,
  table,
  pods,
  pod,
  exit: EXIT_WORDS,
}
