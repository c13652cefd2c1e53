import type { Priority } from '@todo-chatbot/contract'
import type { EditReader } from './edit-command.ts'
import { COMMAND_VERB } from '../../words/verbs.ts'
import { editing, groupsOf } from './edit-command.ts'

const PLAIN = 'highest|high|top|lowest|low|normal|medium|default|regular'
const TELLING = 'urgent|important|unimportant|not (?:so |that )?(?:urgent|important)'
/** What is said of a todo that matters more or less than it did. */
export const NOW_URGENT = `(?:is|are|should be|needs to be|must be) (?:now |actually |very |really )?(?:an? )?(?<level>(?:${PLAIN})(?=[ -]priority)|${TELLING})(?:[ -]priority)?`
const PATTERNS: RegExp[] = [
  new RegExp(`^(?:set|change|make|put) (?:the )?priority (?:of|for|on) (?<target>.+?) (?:to|as|at) (?:an? )?(?<level>${PLAIN}|${TELLING})(?: priority)?[.!]*$`, 'di'),
  new RegExp(`^(?:set|change|make|mark|flag|bump|raise|lower|give|put) (?<target>.+?)(?: to| as| at| on)?(?: an?)? (?<level>${PLAIN})[ -]priority(?: again)?[.!]*$`, 'di'),
  new RegExp(`^(?:set|change|make|mark|flag) (?<target>.+?)(?: to| as)? (?<level>${TELLING})[.!]*$`, 'di'),
  /^(?:set|make) (?<target>.+?) (?<level>normal) again[.!]*$/di,
  new RegExp(`^(?:set|bump|raise|lower) (?<target>.+?) to (?<level>${PLAIN})[.!]*$`, 'di'),
  new RegExp(`^(?!${COMMAND_VERB})(?<target>[^,]+?) (?:${NOW_URGENT})(?: now)?[.!]*$`, 'di'),
  /^(?:set|make|mark|flag|rate) (?<target>it|that|this|them|#?\d{1,3}) (?:as )?(?<level>high|low|normal|medium)[.!]*$/di,
  new RegExp(`^(?<target>it|that|this)'s (?:now |very |really )?(?<level>${TELLING})(?: now)?[.!]*$`, 'di'),
]
const RAISE = /^(?:prioriti[sz]e|(?:raise|increase|bump(?: up)?) the priority (?:of|for)) (?<target>.+)$/di
const LOWER = /^(?:de-?prioriti[sz]e|(?:lower|decrease|reduce|drop) the priority (?:of|for)) (?<target>.+)$/di

function levelOf(words: string): Priority {
  if (/^(?:un|not|low)/i.test(words))
    return 'low'
  return /^(?:high|top|urgent|important)/i.test(words) ? 'high' : 'normal'
}

/** "make milk high priority", "mark it as urgent", "deprioritise the report". */
export const readPrioritise: EditReader = (words, clock) => {
  const { target, level } = groupsOf(words, PATTERNS, ['target', 'level']) ?? {}
  if (target && level)
    return editing(target, { change: 'priority', priority: levelOf(level.mask) }, clock)
  const { target: raised } = groupsOf(words, [RAISE], ['target']) ?? {}
  if (raised)
    return editing(raised, { change: 'priority', priority: 'high' }, clock)
  const { target: lowered } = groupsOf(words, [LOWER], ['target']) ?? {}
  return lowered && editing(lowered, { change: 'priority', priority: 'low' }, clock)
}
