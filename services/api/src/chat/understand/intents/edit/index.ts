import type { IntentReader } from '../reader.ts'
import type { EditCommand, EditReader } from './edit-command.ts'
import { readAdd } from '../add.ts'
import { readBarePhrase } from '../bare-phrase.ts'
import { NOW_URGENT, readPrioritise } from './prioritise.ts'
import { readRename } from './rename.ts'
import { readRepeat } from './repeat.ts'
import { NOW_DUE, readReschedule, readShift, readUnschedule } from './reschedule.ts'
import { readTag } from './tag.ts'

const READERS: EditReader[] = [readUnschedule, readShift, readReschedule, readPrioritise, readRepeat, readTag, readRename]
/** Words that say what there is to do, too: "move the sofa to Friday" does when there is no sofa on the list. */
const ALSO_A_TASK = new RegExp(`^(?:move|push|bump|shift|change|edit|update|correct|fix|make|set|have|let|put|pull|bring|schedule|repeat|delay|label|raise|give)\\b|^.+ (?:${NOW_DUE}|${NOW_URGENT})\\b`, 'i')
/** Nobody has this to do. */
const ABOUT_THE_LIST = /^\w+ (?:the )?(?:title|name|text|wording|priority|(?:due[ -]?)?(?:dates?|deadlines?|day|time)|due|reminder) (?:of|for|on) /i

/** "schedule a meeting for Friday", "make a todo: …": something new. */
const SOMETHING_NEW = /^(?:make|set|schedule|put|have|let) (?:an?|another|some) (?!(?:due[ -]?)?(?:date|deadline)\b)/i

/** A change of todos that are there; what the words mean when none is hit comes along as `orElse`. A question changes nothing. */
export const readEdit: IntentReader = (words, clock) => {
  if (words.mask.endsWith('?') || SOMETHING_NEW.test(words.mask))
    return undefined
  const command = READERS.map(read => read(words, clock)).find(read => read !== undefined)
  if (!command || !namesTitles(command) || !ALSO_A_TASK.test(words.mask) || ABOUT_THE_LIST.test(words.mask))
    return command
  const orElse = readAdd(words, clock) ?? readBarePhrase(words, clock)
  return orElse ? { ...command, orElse } : command
}

/** A number, "it" or "everything" is of the list, whatever is on it. */
function namesTitles({ target }: EditCommand): boolean {
  return target.by === 'reference' && target.parts.every(({ number, ordinal, pronoun }) => number === undefined && ordinal === undefined && pronoun === undefined)
}
