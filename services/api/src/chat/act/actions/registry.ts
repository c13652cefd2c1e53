import type { Command } from '../../understand/command.ts'
import type { Outcome, Turn } from '../turn.ts'
import type { Action } from './action.ts'
import { add } from './add.ts'
import { cancel, clarify, confirm } from './answers.ts'
import { complete } from './complete.ts'
import { remove } from './delete.ts'
import { edit } from './edit.ts'
import { list } from './list.ts'
import { offer } from './offer.ts'
import { reopen } from './reopen.ts'
import { help, smalltalk } from './talk.ts'
import { undo } from './undo.ts'
import { unknown } from './unknown.ts'

const ACTIONS: { [Intent in Command['intent']]: Action<Intent> } = {
  add,
  list,
  complete,
  reopen,
  delete: remove,
  edit,
  undo,
  confirm,
  cancel,
  clarify,
  help,
  smalltalk,
  unknown,
  offer,
}

export function perform<Intent extends Command['intent']>(command: Extract<Command, { intent: Intent }>, turn: Turn): Promise<Outcome> | Outcome {
  const action = ACTIONS[command.intent] as Action<Intent>
  return action(command, turn)
}
