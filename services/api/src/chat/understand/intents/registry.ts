import type { IntentReader } from './reader.ts'
import { readAdd } from './add.ts'
import { readBarePhrase } from './bare-phrase.ts'
import { readCancel } from './cancel.ts'
import { readClarify } from './clarify.ts'
import { readComplete } from './complete.ts'
import { readConfirm } from './confirm.ts'
import { readDelete } from './delete.ts'
import { readEdit } from './edit/index.ts'
import { readHelp } from './help.ts'
import { readList } from './list.ts'
import { readNegation } from './negation.ts'
import { readQuestion } from './question.ts'
import { readReopen } from './reopen.ts'
import { readSmalltalk } from './smalltalk.ts'
import { readUndo } from './undo.ts'

/** Talk about the talk: it counts only when the words are nothing else. */
export const TALK = [
  readConfirm,
  readCancel,
  readUndo,
  readHelp,
  readSmalltalk,
  readClarify,
] as const satisfies IntentReader[]

/** Reminders come first ("don't let me forget to"), then what must never write, then what writes. */
export const COMMANDS = [
  readReminder,
  readReopen,
  readEdit,
  readNegation,
  readList,
  readQuestion,
  readAdd,
  readDelete,
  readComplete,
  readBarePhrase,
] as const satisfies IntentReader[]

function readReminder(...[words, clock]: Parameters<IntentReader>) {
  return /^(?:don't|do not|dont|never)(?: let me)? forget\b/i.test(words.mask)
    ? readAdd(words, clock)
    : undefined
}
