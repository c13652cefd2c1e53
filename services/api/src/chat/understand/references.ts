import type { Reference } from './command.ts'
import type { Phrase } from './text/phrase.ts'
import { quoted, split } from './text/phrase.ts'
import { NUMBER, numberOf, ORDINAL, ordinalOf } from './words/numbers.ts'

const NOUN = '(?:to-?dos?|tasks?|items?|reminders?|ones?|entry|entries)'
const JOINT = /\s*(?:[,&+]|\band\b)\s*(?:\band\b\s*)?/gi
const RANGE = new RegExp(`^(?:${NOUN} |numbers? |#)?(\\d{1,3}) ?(?:-|–|to|through|until) ?#?(\\d{1,3})$`, 'i')
const NUMBERS = /^(?:#?\d{1,3}\s+)+#?\d{1,3}$/
const FIRST_N = new RegExp(`^(?:the )?(first|last|top|bottom) (?!one\\b|1\\b)(${NUMBER})(?: ${NOUN})?$`, 'i')
const ONE_NUMBER = new RegExp(`^(?:the )?(?:${NOUN} |number |no\\.? ?|nr\\.? ?)*#?(-?\\d{1,6}|${NUMBER})$`, 'i')
const ONE_ORDINAL = new RegExp(`^(?:the )?(${ORDINAL})(?: ${NOUN})?(?: (?:in|on|of|from) (?:the|my) list)?$`, 'i')
const FROM_END = new RegExp(`^(?:the )?(?:(second|third|2nd|3rd)[ -](?:to[ -]|from )?last|bottom|very last|last(?= ${NOUN} (?:in|on|of) ))(?: ${NOUN})?(?: (?:in|on|of) (?:the|my) list)?$`, 'i')
const TOP = new RegExp(`^(?:the )?(?:top|very first)(?: ${NOUN})?$`, 'i')
const PRONOUNS: [words: RegExp, pronoun: NonNullable<Reference['pronoun']>][] = [
  [
    new RegExp(`^(?:it|that|this)(?: ${NOUN})?(?: again)?$|^the same(?: ${NOUN})?$`, 'i'),
    'it',
  ],
  [
    new RegExp(`^(?:them|those|these|both|they)(?: all| both| (?:two|three|four|five))?(?: of them)?(?: ${NOUN})?$|^all of (?:them|those|these)$`, 'i'),
    'them',
  ],
  [
    new RegExp(`^(?:the )?last(?: ${NOUN})?$|^the latest(?: ${NOUN})?$`, 'i'),
    'last',
  ],
]
const AROUND = new RegExp(`^(?:the |my |a |an |that |this )?(?:${NOUN} )?(?:(?:called|named|titled|about|for|with) )?|\\s+${NOUN}$|\\s+(?:from|off|on|in) (?:my|the|our) (?:to-?do |task |shopping )?list$|[.!]+$`, 'gi')
const LONGEST_RANGE = 100

/** One todo as it is pointed at: by number, place, pronoun or words. */
export function readReference(words: Phrase): Reference {
  const inQuotes = quoted(words)
  if (inQuotes !== undefined)
    return { text: inQuotes, quoted: true }
  const text = words.text.replace(/(?<=.)[.!]+$/, '').trim()
  const plain = words.mask.replace(/[.!?]+$/, '').trim()
  const number = ONE_NUMBER.exec(plain)
  if (number) {
    return {
      text,
      number: numberOf(number[1]!),
    }
  }
  const place = placeOf(plain)
  if (place !== undefined)
    return { text, ordinal: place }
  const pronoun = PRONOUNS.find(([pattern]) => pattern.test(plain))?.[1]
  return pronoun
    ? { text, pronoun }
    : named(text)
}

/** Several todos: "1 and 3", "2-4", "the first two", "milk, bread and eggs". */
export function readReferences(words: Phrase): Reference[] {
  const plain = words.mask.replace(/[.!?]+$/, '').trim()
  const range = RANGE.exec(plain)
  if (range) {
    return count(Number(range[1]), Number(range[2])).map(number => ({
      text: String(number),
      number,
    }))
  }
  if (NUMBERS.test(plain)) {
    return plain.split(/\s+/).map(word => ({
      text: word,
      number: Number(word.replace('#', '')),
    }))
  }
  const several = FIRST_N.exec(plain)
  if (several) {
    const places = count(1, numberOf(several[2]!))
    return /first|top/i.test(several[1]!)
      ? places.map(ordinal => ({ text: plain, ordinal }))
      : places.map(place => ({ text: plain, ordinal: -place })).reverse()
  }
  const parts = split(words, JOINT)
  return parts.length > 1
    ? parts.flatMap(readReferences)
    : [
        readReference(words),
      ]
}

function placeOf(plain: string): number | undefined {
  const ordinal = ONE_ORDINAL.exec(plain)
  if (ordinal)
    return ordinalOf(ordinal[1]!)
  if (TOP.test(plain))
    return 1
  const fromEnd = FROM_END.exec(plain)
  if (!fromEnd)
    return undefined
  return fromEnd[1]
    ? -ordinalOf(fromEnd[1])
    : -1
}

function named(text: string): Reference {
  const bare = text.replace(AROUND, '').trim()
  const inner = bare.replace(/^(["'“‘])(.+)["'”’]$/, '$2')
  return inner === '' || inner === text
    ? { text }
    : {
        text,
        alternatives: [inner],
      }
}

function count(from: number, to: number): number[] {
  const length = Math.min(Math.max(to - from + 1, 0), LONGEST_RANGE)
  return Array.from({ length }, (_, index) => from + index)
}
