import type { IntentReader } from './reader.ts'
import { readReference } from '../references.ts'
import { readDraft } from '../slots/draft.ts'
import { readTarget } from '../targets.ts'
import { group, part } from '../text/phrase.ts'
import { baseOfPast, startsWithTaskVerb } from '../words/verbs.ts'

const DONE = 'done|completed?|finished'
const ORDERS: RegExp[] = [
  new RegExp(`^(?:mark|set|flag) (?:as )?(?:${DONE}|off):? (?<target>.+)$`, 'di'),
  new RegExp(`^(?:mark|set|flag) (?<target>.+?) (?:as |to |off as |to be |off )?(?:${DONE}|off)[.!]*$`, 'di'),
  /^(?:tick|check|cross|strike|scratch)(?: off| out):? (?<target>.+)$/di,
  /^(?:tick|check|cross|strike|scratch) (?<target>.+?) (?:off|out)(?: (?:of |from )?(?:my|the) list)?[.!]*$/di,
  /^(?:complete|finish|tick|done with|finish with|finished with|done|close):? (?<target>.+)$/di,
  /^(?:check|mark) (?<target>#?\d[\d\s,#and]*)$/di,
]
const REPORTS: RegExp[] = [
  /^(?:(?:i|we)(?:'ve| have)? )?(?:just |already |finally |now |also )*(?:finished|completed|done|did|checked off|crossed off|ticked off)(?: with)?:? (?<target>.+)$/di,
  /^(?:i'm|i am|we're|we are) (?:all |now |finally )*(?:done|finished|through) with (?<target>.+)$/di,
  new RegExp(`^(?<target>.+?)(?:'s| is| are| was| were| has been| have been) (?:now |already |all |finally )*(?:${DONE}|checked off|ticked off)(?: now| already| too)?[.!]*$`, 'di'),
  /^(?<target>[^,]+?)(?: ?[-:–])? (?:done|finished|completed|[✓✔✅])[.!]*$/di,
]
const PAST = /^(?:(?:i|we)(?:'ve| have)? )?(?:just |already |finally |also )*(?<verb>[a-z]+) (?<target>.+)$/di
const NAMES_NOTHING = /^(?:(?:complete|finish|tick|check|mark|cross)(?: off| it off)?(?: as)?(?: done)?|done|finished|i'm done|i am done|i did)[\s.!:]*$/i
/** Who names a deadline has not finished yet: "finish the slides by 5pm" is a thing to do. */
const TO_FINISH = /^(?:finish|complete) (?!(?:all|every|everything|it|them|these|those)\b|#?\d+ (?:by|before|until|till)\b).+ (?:by|before|until|till)\b/i
const WHEN = /(?:,? (?:today|yesterday|already|now|just now|this morning|earlier|last night|too|as well))+[.!]*$/i

/** Orders ("complete milk") and reports ("I've paid the rent", "milk is done"). */
export const readComplete: IntentReader = (words, clock) => {
  if (NAMES_NOTHING.test(words.mask)) {
    return {
      intent: 'complete',
      target: { by: 'nothing' },
    }
  }
  if (TO_FINISH.test(words.mask) && readDraft(words, clock).dueDate !== null)
    return undefined
  const ordered = firstGroup(words, ORDERS)
  if (ordered) {
    return {
      intent: 'complete',
      target: readTarget(ordered, 'open', clock),
    }
  }
  const reported = startsWithTaskVerb(words.mask)
    ? undefined
    : firstGroup(words, REPORTS)
  if (reported) {
    return {
      intent: 'complete',
      target: readTarget(withoutTime(reported), 'open', clock),
    }
  }
  return readPast(words)
}

/** "I bought the milk" may be about "Buy milk". */
function readPast(words: Parameters<IntentReader>[0]) {
  const verb = group(words, PAST, 'verb')?.mask
  const base = verb && baseOfPast(verb)
  const target = group(words, PAST, 'target')
  if (!base || !target || (base === verb && !/^(?:i|we)\b/i.test(words.mask)))
    return undefined
  const thing = readReference(withoutTime(target))
  const whole = {
    text: `${base} ${thing.text}`,
    alternatives: [
      thing.text,
      ...(thing.alternatives ?? []),
    ],
  }
  return {
    intent: 'complete' as const,
    target: {
      by: 'reference' as const,
      whole,
      parts: [whole],
    },
  }
}

function firstGroup(words: Parameters<IntentReader>[0], patterns: RegExp[]) {
  return patterns.map(pattern => group(words, pattern, 'target')).find(target => target !== undefined)
}

function withoutTime(words: Parameters<IntentReader>[0]) {
  const when = WHEN.exec(words.mask)
  return when?.index
    ? part(words, 0, when.index)
    : words
}
