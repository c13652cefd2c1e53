import type { Clock, TodoEdit } from '../../command.ts'
import type { Phrase } from '../../text/phrase.ts'
import type { EditCommand, EditReader } from './edit-command.ts'
import { readSpan, SPAN_WORDS } from '../../slots/span.ts'
import { readWhen } from '../../slots/when.ts'
import { part } from '../../text/phrase.ts'
import { COMMAND_VERB } from '../../words/verbs.ts'
import { editing, groupsOf } from './edit-command.ts'

const DATE = '(?:due[ -]?)?(?:dates?|deadlines?|day)|due'
/** What is said of a todo that has moved. */
export const NOW_DUE = '(?:(?:is|are) (?:now |actually )?(?:due(?: on| by| at)?|on|at)|(?:(?:is|was|got|has been) )?(?:moved|postponed|rescheduled|pushed(?: back)?) to)'
const TO: RegExp[] = [
  new RegExp(`^(?:set|change|move|shift|update|make) (?:the )?(?:${DATE}|time|reminder) (?:of|for|on) (?<target>.+?) (?:to|as|on|for) (?<when>.+)$`, 'di'),
  /^(?:re-?schedule|move|postpone|push|bump|shift|defer|delay|snooze|put off|bring forward|change|schedule|bring|set)(?: back| forward| off)? (?<target>.+?)(?: back| forward| off| up| out)? (?:to|until|till|for|on) (?<when>.+)$/di,
  /^(?:re-?schedule|postpone|defer|delay|snooze) (?<target>.+?) (?<when>(?:today|tomorrow|tonight|next|this|in).*)$/di,
  /^put (?<target>.+?) off (?:to|until|till) (?<when>.+)$/di,
  /^(?:make|set|have|mark) (?<target>.+?) (?:as )?due (?:on |by |at |for |to )?(?<when>.+)$/di,
  new RegExp(`^(?:set|put|add) (?:an? )?(?:${DATE}) (?:of|to|at) (?<when>.+?) (?:for|to|on) (?<target>.+)$`, 'di'),
  new RegExp(`^give (?<target>.+?) (?:an? )?(?:${DATE}) (?:of|on) (?<when>.+)$`, 'di'),
  /^(?:make|do|have) (?<target>it|that|this|them|those|both) (?:on |by |at |for )?(?<when>.+)$/di,
  /^(?<target>it|that|this)'s (?:now |actually )?due (?:on |by |at )?(?<when>.+)$/di,
  new RegExp(`^(?!${COMMAND_VERB})(?<target>[^,]+?) ${NOW_DUE} (?<when>.+?)(?: now)?$`, 'di'),
]
/** No day is said, so it is asked for. Furniture and prams are moved and pushed too: there it has to be something of the list. */
const UNSAID: RegExp[] = [
  /^(?:re-?schedule|postpone|snooze|defer|put off)(?: back| off)?(?: (?<target>.+))?$/di,
  /^(?:move|push|bump|delay|shift)(?: back)? (?<target>it|that|this|them|those|these|both|#?\d{1,3}|the (?:first|second|third|fourth|fifth|last)(?: one)?)(?: back)?$/di,
]
const INSTEAD = /(?:,? (?:instead|then))?[.!]*$/i
const LEAD = /^(?:(?:make it|move it|move them|to|on|until|till|for|due)\s+)*/i
const BY = /^(?:by|for)\s+/i
const LATER: RegExp[] = [
  new RegExp(`^(?:postpone|push|bump|move|shift|defer|delay|snooze|put)(?: back| off| out)? (?<target>.+?)(?: back| off| out| later)?(?: by| for)? (?<span>${SPAN_WORDS})(?: later| back)?[.!]*$`, 'di'),
]
const EARLIER: RegExp[] = [
  new RegExp(`^(?:bring|move|pull|push|shift|put) (?:forward |up )(?<target>.+?)(?: by)? (?<span>${SPAN_WORDS})[.!]*$`, 'di'),
  new RegExp(`^(?:bring|move|pull|push|shift|put) (?<target>.+?)(?: forward| up)(?: by)? (?<span>${SPAN_WORDS})[.!]*$`, 'di'),
  new RegExp(`^(?:move|pull|shift|make|do) (?<target>.+?)(?: by)? (?<span>${SPAN_WORDS}) earlier[.!]*$`, 'di'),
]
const NEVER: RegExp[] = [
  new RegExp(`^(?:remove|clear|delete|drop|take(?: off)?|unset|erase|get rid of) (?:the )?(?:${DATE}) (?:from|of|for|on|off) (?<target>.+)$`, 'di'),
  new RegExp(`^(?<target>.+?) (?:has|needs|should have) no (?:${DATE})[.!]*$`, 'di'),
  /^unschedule (?<target>.+)$/di,
]
const TIMELESS = /^(?:remove|clear|delete|drop|take(?: off)?|unset) (?:the )?(?:due[ -])?time (?:from|of|for|on|off) (?<target>.+)$/di

/** "move milk to Friday": what is not said stays, the time beside a new day as well as the day beside a new time. */
export const readReschedule: EditReader = (sentence, clock) => {
  const words = part(sentence, 0, sentence.mask.replace(INSTEAD, '').length)
  for (const pattern of TO) {
    const { target, when } = groupsOf(words, [pattern], ['target', 'when']) ?? {}
    const due = when && readWhen(when, clock)
    if (target && due)
      return editing(target, { change: 'due', ...due }, clock)
  }
  return readUnsaid(words, clock)
}

function readUnsaid(words: Phrase, clock: Clock): EditCommand | undefined {
  const { target } = groupsOf(words, UNSAID, ['target']) ?? {}
  if (target)
    return editing(target, { change: 'due' }, clock)
  return UNSAID.some(pattern => pattern.test(words.mask))
    ? { intent: 'edit', target: { by: 'nothing' }, edit: { change: 'due' } }
    : undefined
}

/** The answer to "When shall it be due?": a day, a time or a span; undefined when the words are neither. */
export function readNewDue(words: Phrase, clock: Clock): TodoEdit | undefined {
  const when = readWhen(part(words, LEAD.exec(words.mask)?.[0].length ?? 0), clock)
  if (when)
    return { change: 'due', ...when }
  const span = readSpan(part(words, BY.exec(words.mask)?.[0].length ?? 0, words.mask.replace(/ later[.!]*$/, '').length))
  return span && { change: 'shift', ...span }
}

/** "postpone the rent by a week", "bring it forward a day". */
export const readShift: EditReader = (words, clock) => {
  for (const [patterns, direction] of [[EARLIER, -1], [LATER, 1]] as const) {
    for (const pattern of patterns) {
      const { target, span } = groupsOf(words, [pattern], ['target', 'span']) ?? {}
      const length = span && readSpan(span)
      if (target && length)
        return editing(target, { change: 'shift', count: direction * length.count, unit: length.unit }, clock)
    }
  }
  return undefined
}

/** "remove the date from milk", "milk has no deadline". */
export const readUnschedule: EditReader = (words, clock) => {
  const { target } = groupsOf(words, NEVER, ['target']) ?? {}
  if (target)
    return editing(target, { change: 'due', dueDate: null, dueTime: null }, clock)
  const { target: timed } = groupsOf(words, [TIMELESS], ['target']) ?? {}
  return timed && editing(timed, { change: 'due', dueTime: null }, clock)
}
