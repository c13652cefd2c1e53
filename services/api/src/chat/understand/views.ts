import type { Clock, View } from './command.ts'
import type { Phrase } from './text/phrase.ts'
import { takeDoneDays } from './done-days.ts'
import { takeDueRange } from './due-range.ts'
import { takeDue } from './slots/due.ts'
import { TAG_SOURCE } from './slots/tags.ts'
import { part, quoted, without } from './text/phrase.ts'

const TAGGED = '(?:tagged|with (?:the )?tag|tag)(?: with| as)?:? '
const TAG = new RegExp(String.raw`(?<!\S)(?:${TAGGED})?#(?<tag>${TAG_SOURCE})|\b${TAGGED}(?<word>\p{L}[\p{L}\p{N}_-]{0,49})`, 'iu')

const OPEN = /\b(?:not (?:yet )?(?:done|completed?|finished)(?: yet)?|open|pending|remaining|outstanding|unfinished|incomplete|uncompleted|undone|active|left|unchecked|still to do|to be done)\b/i
const DONE = /\b(?:(?:did|have) i (?:already )?(?:do|finish|complete|get done)|done|completed|finished|closed|ticked(?: off)?|checked(?: off)?|accomplished)\b|\bcomplete(?= (?:ones|todos|tasks|items)\b)/i

/** What narrows the list; where two speak of the same thing, the earlier row wins. */
const CONDITIONS: [words: RegExp, condition: Partial<View>][] = [
  [
    /\b(?:(?:with no|without(?: an?| any)?|no) (?:due )?(?:dates?|deadlines?)|undated|unscheduled)\b/i,
    { due: 'none' },
  ],
  [
    /\b(?:overdue|past due|late|missed)\b/i,
    { due: 'overdue' },
  ],
  [
    /\btoday(?:'s)?\b|\btonight\b/i,
    { due: 'today' },
  ],
  [
    /\btomorrow(?:'s)?\b/i,
    { due: 'tomorrow' },
  ],
  [
    /\b(?:this week(?:'s)?|the week|(?:the )?(?:next|coming) (?:7|seven) days)\b/i,
    { due: 'week' },
  ],
  [
    /\b(?:upcoming|coming up|next up|later)\b/i,
    { due: 'upcoming' },
  ],
  [
    /!high\b|\bp1\b|\b(?:high|top)[ -]priority\b|\burgent\b|\bimportant\b/i,
    { priority: 'high' },
  ],
  [
    /!low\b|\blow[ -]priority\b/i,
    { priority: 'low' },
  ],
  [
    /\b(?:normal|medium)[ -]priority\b/i,
    { priority: 'normal' },
  ],
  [
    OPEN,
    { status: 'open' },
  ],
  [
    DONE,
    { status: 'completed' },
  ],
  [
    /\b(?:all|everything|every|each|entire|whole|full|complete)\b/i,
    { status: 'all' },
  ],
]

/** Words that a question about the list may hold without narrowing it. */
const FILLERS = /\b(?:my|the|me|i've|i'm|i|we|us|our|you|have|has|got|do|does|did|to|is|are|was|were|am|be|there|on|in|for|of|off|from|due|at|with|anything|something|any|some|just|lists?|to-?dos?|tasks?|items?|reminders?|things?|stuff|agenda|plate|schedule|plans?|that|which|what's|what|whats|most|else|need|must|should|can|could|get|now|right|currently|yet|so|far|still|please|again|up|by|about|deadlines?|day|one|ones|only|out|here|marked|as|scheduled|planned|happening|going|coming|next|not|work on|number|count)\b|[?!.,:;]/gi
const NOUNS = /\b(?:lists?|to-?dos?|tasks?|items?|reminders?|agenda)\b/i

interface ReadView {
  view: View
  /** What the words ask for beyond the conditions; empty when everything was understood. */
  rest: string
  /** A word for todos was there. */
  namesTodos: boolean
  /** A word for todos or a condition was there. */
  aboutTodos: boolean
}

/** Reads which part of the list is meant. A status that is not said is `status`. */
export function readView(words: Phrase, status: View['status'], clock: Clock): ReadView {
  let { rest, view } = takeRange(takeDone(takeTag(words), clock), clock)
  for (const [pattern, condition] of CONDITIONS) {
    const found = pattern.exec(rest.mask)
    if (!found)
      continue
    view = {
      ...condition,
      ...view,
    }
    rest = without(rest, found.index, found.index + found[0].length)
  }
  const due = takeDue(rest, clock)
  if (due.dueDate && !due.dueTime && !view.due) {
    view.day = due.dueDate
    rest = due.rest
  }
  const left = part(rest, 0).mask.replace(FILLERS, ' ').trim() === ''
    ? ''
    : withoutFillers(rest)
  return {
    view: { status, ...view },
    rest: left,
    namesTodos: NOUNS.test(words.mask),
    aboutTodos: NOUNS.test(words.mask) || Object.keys(view).length > 0,
  }
}

/** What is left of the words, and what those that were taken out of them say. */
interface Taken { rest: Phrase, view: Partial<View> }

/** A range of days goes before the conditions, which would take "today" out of "after today". */
function takeRange({ rest, view }: Taken, clock: Clock): Taken {
  const found = view.done ? undefined : takeDueRange(rest, clock)
  return found ? { rest: found.rest, view: { ...view, between: found.days } } : { rest, view }
}

/** "done today" says when it was done; "done todos due today" does not. */
function takeDone({ rest, view }: Taken, clock: Clock): Taken {
  const isAboutDone = DONE.test(rest.mask) && !OPEN.test(rest.mask) && !/\bdue\b/i.test(rest.mask)
  const found = isAboutDone ? takeDoneDays(rest, clock) : undefined
  return found ? { rest: found.rest, view: { ...view, done: found.days } } : { rest, view }
}

function takeTag(words: Phrase): Taken {
  const found = TAG.exec(words.mask)
  if (!found)
    return { rest: words, view: {} }
  return {
    rest: without(words, found.index, found.index + found[0].length),
    view: { tag: (found.groups!.tag ?? found.groups!.word)! },
  }
}

/** The searched words as written, without the words around them. */
function withoutFillers(words: Phrase): string {
  const [leading = ''] = /^(?:(?:all|every|everything|anything|something|my|the|me|any|of|todos?|to-dos?|tasks?|items?|lists?|for|about|regarding|mentioning|related|to do|to|with|on|in|containing|called|named|that|contain|mention|there|is|are|i|have|do)\b[\s:]*)*/i.exec(words.mask) ?? []
  const end = words.mask.replace(/(?:\s+(?:to-?dos?|tasks?|items?|(?:on|in|from) (?:my|the) list))?[\s?!.]*$/i, '').length
  const searched = part(words, leading.length, Math.max(leading.length, end))
  return quoted(searched) ?? searched.text
}
