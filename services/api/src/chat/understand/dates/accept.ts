import type { Mention } from './mentions.ts'
import { startsWithTaskVerb } from '../words/verbs.ts'

/** What a mention takes with it when it is cut out of a title. */
interface Cut {
  start: number
  end: number
}

const LEAD = /(?:^|[\s,;(–—-])((?:(?:is |it's )?due(?: date)?(?: is)?:?(?: on| by| at| in| for| before)?|no later than|not later than|by|on|at|for|until|till|before|b4|from|in|starting|deadline:?|around|@)\s+(?:the\s+)?|@)$/i
const OWN_LEAD = /^(?:on|at|by|in|until|before|from)\b/i
const NEEDS_LEAD = /^(?:jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|may|june|july|august|september|october|november|december|sat|sun|noon|midnight)$/i
const NEVER = /\b(?:(?<!from )now|yesterday|ago|last|past|previous)\b/i
const BARE_SPAN = /^(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|half an?|few|couple)\b.+\b(?:[smhdwy]|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?|years?)$/i
const DURATION = /^for (?:\d|an?\b|half\b|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b|few\b|couple\b).+\b(?:secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?|years?)$/i
/** "at 7am and 7pm": a todo has one time, so both stay. */
const ANOTHER_TIME = /^(?:(?:,? and|,? or| ?&) (?:at )?\d|(?:,| ?\/) ?\d{1,2}(?::\d{2})? ?[ap]m\b)/i
const RELATIVE = /^(?:today|tonight|tomorrow|tmrw?|this|in|within|after)\b/i
const NAMED_BEFORE = /\b(?:black|good|casual|cyber|ash|fat|palm|easter|super|ruby|freaky|sheffield|boxing|happy|bloody|blue|every|each|the|a|an|my|our|his|her|their)\s+$/i
const TIME_OR_DAY = /^(?:\d{4}-|\d{1,2}:\d{2}|\d{1,2} ?[ap]m\b)/i
const NUMBERS_ONLY = /^[\d/.-]{3,5}$/
/** Days that are no part of a name, so that they count where the sentence goes on behind them: "call Ann tomorrow about the party". */
const PLAIN_DAY = /^(?:today|tonight|tomorrow|tmrw?)\b/i
/** "the talk about today": the day is what the words are about. */
const ABOUT_BEFORE = /\b(?:about|regarding|re|with|like|than)\s+$/i
/** Words that cannot be the noun which a date belongs to, as in "the Friday meeting". */
const GOES_ON = /^(?:about|to|with|without|regarding|re|and|but|or|after|during|right|at|on|in|by|for|from|because|since|if|when|while|unless|so|via|until|around|near|@|#\S|!)(?![\w'])|^[#!(,;]/i

/** The span to cut when the mention is a due date; undefined when it belongs to the title. */
export function accepted(words: string, mention: Mention, today: string): Cut | undefined {
  const before = words.slice(0, mention.start)
  const after = words.slice(mention.end)
  const lead = LEAD.exec(before)?.[1] ?? (OWN_LEAD.test(mention.words)
    ? ''
    : undefined)
  const start = mention.start - (lead?.length ?? 0)
  if (!isDate(mention, before, after, today) || !isAtPlace(mention, lead, words.slice(0, start), after))
    return undefined
  const isInBrackets = words[start - 1] === '(' && after.startsWith(')')
  return isInBrackets
    ? { start: start - 1, end: mention.end + 1 }
    : { start, end: mention.end }
}

/** At an edge of the title, or inside it after a word such as "by" when the sentence goes on behind it. */
function isAtPlace(mention: Mention, lead: string | undefined, before: string, after: string): boolean {
  if (/^[\s.,:;!?)…-]*$/.test(after))
    return lead !== undefined || !NEEDS_LEAD.test(mention.words)
  if (/^[\s,.:;!-]*$/.test(before))
    return opens(mention, lead, after)
  return (lead !== undefined || isPlainDay(mention, before)) && GOES_ON.test(after.trimStart())
}

/** "USA Today" is a name. */
function isPlainDay({ words }: Mention, before: string): boolean {
  return PLAIN_DAY.test(words) && !ABOUT_BEFORE.test(before) && !(/^[A-Z]/.test(words) && /\b[A-Z]\w*\s+$/.test(before))
}

function isDate({ words, day, time, yearSaid }: Mention, before: string, after: string, today: string): boolean {
  const isInsideWord = /[\w#$.\-/]$/.test(before) || /^(?:['-]\w|[\w/])/.test(after)
  const isSpan = BARE_SPAN.test(words) && !/\b(?:from|later)\b/i.test(words)
  const isName = NAMED_BEFORE.test(before) && /^[a-z]+$/i.test(words)
  return !isInsideWord
    && !isSpan
    && !isName
    && !NEVER.test(words)
    && !DURATION.test(words)
    && !(time !== null && ANOTHER_TIME.test(after))
    && !/\b(?:last|past|previous|since|to|and|or|of|every|each|about)\s+$/i.test(before)
    && !/^\s+the \d/i.test(after)
    && (day === null || day >= today || yearSaid)
}

/** At the start of a title: "tomorrow dentist", "Friday: pay rent", but not "Sunday roast" or "24/7 support". */
function opens({ words }: Mention, lead: string | undefined, after: string): boolean {
  if (NUMBERS_ONLY.test(words) || NEEDS_LEAD.test(words))
    return lead !== undefined
  return lead !== undefined || RELATIVE.test(words) || TIME_OR_DAY.test(words) || /^\s*[,:–—-]/.test(after) || startsWithTaskVerb(after.trimStart())
}
