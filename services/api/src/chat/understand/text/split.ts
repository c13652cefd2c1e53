import type { Phrase } from './phrase.ts'
import { COMMAND_START, PLAIN_COMMAND, startsWithTaskVerb } from '../words/verbs.ts'
import { part, split } from './phrase.ts'

/** One command's words; an item of a bulleted list is something to add unless a line above it says otherwise. */
export interface Segment {
  phrase: Phrase
  bullet: boolean
}

const BULLET = /^(?:[-*•–—·]|\d{1,3}[.)])\s+(?:\[ ?\]\s*)?/
const HARD_BREAK = /\s*;\s*|(?:\s+(?:,\s+)?|,\s+)and then\s+|\s*,\s*then\s+/gi
const LEAD_IN = /^(?:(?:and|then|also|please|now|so|hi,?) )+/i
const SPEAKS = /^(?:i|i've|i'm|what|what's|which|how|do i|can you|could you|don't)\b/i
const ABBREVIATION = /\b(?:dr|mr|mrs|ms|st|vs|etc|e\.g|i\.e|no|nr|jr|sr|prof|inc|ltd|approx)\.$/i
const LONGEST_ABBREVIATION = 10
const SENTENCE_END = /[.!?…]+\s+(?=\S)/g
const AND = /(?:\s+(?:,\s+)?|,\s+)and\s+(?=\S)|\s*,\s+(?=\S)/gi
const ACTS_ON = /^(?:show|list|complete|finish|what|add|(?:rename|make|tag|untag|move|postpone|push|mark|flag|set|change|repeat|snooze) (?:it|them)\b)/i
const READS_OR_ACTS = /^(?:rename|reschedule|postpone|snooze|move|make|tag|untag|prioriti[sz]e|push|show|list|complete|finish|delete|remove|mark|undo|reopen|what|check|tick|clear)\b/i

export function splitCommands(message: Phrase): Segment[] {
  return split(message, /\n/g).flatMap((line) => {
    const bullet = BULLET.exec(line.mask)
    const words = bullet
      ? part(line, bullet[0].length)
      : line
    return split(words, HARD_BREAK)
      .flatMap(sentences)
      .flatMap(conjunctions)
      .map(phrase => ({ phrase, bullet: bullet !== null }))
  })
}

function sentences(line: Phrase): Phrase[] {
  return cutWhere(line, SENTENCE_END, (before, rest) =>
    !ABBREVIATION.test(before) && startsSentence(rest), true)
}

/** "and" joins two commands only where what follows cannot be the rest of a title. */
function conjunctions(sentence: Phrase): Phrase[] {
  const acting = READS_OR_ACTS.test(sentence.mask)
  return cutWhere(sentence, AND, (_, rest) =>
    PLAIN_COMMAND.test(rest) || (acting && ACTS_ON.test(rest)), false)
}

function startsSentence(words: string): boolean {
  const bare = words.replace(LEAD_IN, '')
  return SPEAKS.test(bare) || COMMAND_START.test(bare) || startsWithTaskVerb(bare)
}

function cutWhere(whole: Phrase, boundary: RegExp, accept: (before: string, rest: string) => boolean, keepMark: boolean): Phrase[] {
  const parts: Phrase[] = []
  let start = 0
  for (const found of whole.mask.matchAll(boundary)) {
    const end = found.index + found[0].length
    const marked = found.index + found[0].trimEnd().length
    if (!accept(whole.mask.slice(Math.max(start, marked - LONGEST_ABBREVIATION), marked), whole.mask.slice(end)))
      continue
    parts.push(part(whole, start, keepMark ? marked : found.index))
    start = end
  }
  return [
    ...parts,
    part(whole, start),
  ].filter(({ text }) => text !== '')
}
