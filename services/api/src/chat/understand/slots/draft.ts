import type { Clock, Draft } from '../command.ts'
import type { Phrase } from '../text/phrase.ts'
import type { Due } from './due.ts'
import { TITLE_MAX_LENGTH } from '@todo-chatbot/contract'
import { addDays } from '../../../todos/calendar.ts'
import { localTime } from '../dates/clock.ts'
import { part, quoted } from '../text/phrase.ts'
import { takeDue } from './due.ts'
import { takePriority } from './priority.ts'
import { takeRepeat } from './repeat.ts'
import { takeTags } from './tags.ts'

/** What is longer is no title whatever is cut out of it. */
const LONGEST_READ = 4 * TITLE_MAX_LENGTH
const DAYS_IN_WEEK = 7
const UNTIL = /(?<=\s)(?:until|till|through) /i

/** Reads one todo. The title is what no slot took, as it was written; it is empty when the slots took everything. */
export function readDraft(words: Phrase, clock: Clock): Draft {
  if (words.text.length > LONGEST_READ)
    return plainDraft(words.text)
  const { rest: untagged, tags } = takeTags(words)
  const before = takePriority(untagged)
  const { rest: once, repeat, day } = takeRepeat(before.rest, clock)
  const due = repeat ? takeStart(once, clock) : takeDue(once, clock)
  const after = takePriority(due.rest)
  return {
    title: titleOf(after.rest),
    ...firstDue(due, day, repeat !== null, clock),
    priority: before.priority ?? after.priority ?? 'normal',
    tags,
    repeat,
  }
}

/** What a todo with this title and nothing else looks like. */
export function plainDraft(title: string): Draft {
  return {
    title,
    dueDate: null,
    dueTime: null,
    priority: 'normal',
    tags: [],
    repeat: null,
  }
}

function titleOf(words: Phrase): string {
  const inner = trimEdges(words)
  return quoted(inner) ?? withoutFullStop(inner.text.replace(/\s+[.,;:]+$/, ''))
}

/** No rule of repeating has an end, so "every Sunday until March" keeps it in its title. */
function takeStart(words: Phrase, clock: Clock): ReturnType<typeof takeDue> {
  const end = UNTIL.exec(words.mask)?.index
  if (end === undefined)
    return takeDue(words, clock)
  const { rest, ...due } = takeDue(part(words, 0, end), clock)
  const kept = part(words, end)
  return { ...due, rest: { text: `${rest.text} ${kept.text}`, mask: `${rest.mask} ${kept.mask}` } }
}

/** A todo that repeats has a first day: the one that was said, else that of its rule, else the next time that fits, else today. */
function firstDue(said: Due, ruleDay: string | null, repeats: boolean, clock: Clock): Due {
  const day = ruleDay && said.dueDate ? onWeekdayFrom(ruleDay, said.dueDate) : ruleDay ?? said.dueDate
  if (day || !repeats)
    return { dueDate: day, dueTime: said.dueTime }
  return { dueDate: localTime(clock).day, dueTime: null }
}

/** "every Friday from 18 December": the first such weekday then. */
function onWeekdayFrom(ruleDay: string, start: string): string {
  let day = ruleDay
  while (day < start)
    day = addDays(day, DAYS_IN_WEEK)
  return day
}

function trimEdges(words: Phrase): Phrase {
  const [leading = ''] = /^[\s,:;–—-]+/.exec(words.mask) ?? []
  const [trailing = ''] = /[\s,:;–—-]+$/.exec(words.mask) ?? []
  return part(words, leading.length, Math.max(leading.length, words.text.length - trailing.length))
}

/** "Buy milk." is the todo "Buy milk"; "etc.", "a.m." and "..." keep their dots. */
function withoutFullStop(title: string): string {
  return title.replace(/(?<=\p{L}{2}|\d|\))(?<!\b(?:etc|approx|inc|ltd|dr|mr|mrs|jr|sr))\.$/iu, '')
}
