import type { Priority } from '@todo-chatbot/contract'
import type { Phrase } from '../text/phrase.ts'
import { without } from '../text/phrase.ts'
import { startsWithTaskVerb } from '../words/verbs.ts'

const MARKS: [mark: RegExp, priority: Priority][] = [
  [/(?<!\S)(?:!(?:high|urgent|important|hi)|!{2,}|p1)(?![^\s,.;])/i, 'high'],
  [/(?<!\S)(?:!(?:low|lo)|p[34])(?![^\s,.;])/i, 'low'],
  [/(?<!\S)(?:!(?:normal|medium|med)|p2)(?![^\s,.;])/i, 'normal'],
]
const LEVEL = '(?<high>high|highest|top)|(?<low>low|lowest)|normal|medium'
/** "milk should be high priority" says it of the milk. */
const NOT_SAID_OF = '(?<!\\b(?:is|are|be|being))'
const AT_END: RegExp[] = [
  new RegExp(`${NOT_SAID_OF}[\\s,(–-]+(?:with |at |as )?(?:a )?(?:${LEVEL})[ -]priority\\)?[.!]?$`, 'i'),
  new RegExp(`[\\s,(–-]+(?:with )?priority:? (?:${LEVEL})\\)?[.!]?$`, 'i'),
  /(?<!\b(?:is|are|be|being))[\s,(–-]+(?:it's |it is |this is |that's |that is )?(?:very )?(?<high>urgent|urgently|important|asap|as soon as possible)\)?[.!]*$/i,
]
const AT_START: RegExp[] = [
  new RegExp(`^(?:${LEVEL})[ -]priority[:,]?\\s+`, 'i'),
  /^(?<high>urgent|important|asap)(?<!\w{10})[:,!]\s*/i,
  /^(?<high>urgent|important)(?:ly)?\s+/i,
]

interface Found { rest: Phrase, priority: Priority | null }

/** Marks count anywhere; words only at an edge, so "send the urgent letter" stays as it is. */
export function takePriority(words: Phrase): Found {
  for (const [mark, priority] of MARKS) {
    const found = mark.exec(words.mask)
    if (found && found[0].length < words.mask.length) {
      return {
        rest: without(words, found.index, found.index + found[0].length),
        priority,
      }
    }
  }
  return atEdge(words) ?? { rest: words, priority: null }
}

function atEdge(words: Phrase): Found | undefined {
  for (const pattern of [
    ...AT_END,
    ...AT_START,
  ]) {
    const found = pattern.exec(words.mask)
    if (!found || found[0].length >= words.mask.length)
      continue
    const rest = without(words, found.index, found.index + found[0].length)
    if (found.index === 0 && !/[:,!]\s*$/.test(found[0]) && !/priority/i.test(found[0]) && !startsWithTaskVerb(rest.mask))
      continue
    return {
      rest,
      priority: found.groups?.high
        ? 'high'
        : found.groups?.low ? 'low' : 'normal',
    }
  }
  return undefined
}
