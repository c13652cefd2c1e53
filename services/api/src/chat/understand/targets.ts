import type { Clock, Reference, Target, View } from './command.ts'
import type { Phrase } from './text/phrase.ts'
import { readReference, readReferences } from './references.ts'
import { part } from './text/phrase.ts'
import { readView } from './views.ts'

const NOTHING = /^(?:(?:a|an|one|some|the|my|of|to-?do|task|item|reminder|something|one of them|one of my)\s*)*$/i
const THEM = /^(?:them all|all (?:of )?(?:them|those|these)|all of (?:it|that|this)|(?:the|all) (?:of the )?above)[\s.!]*$/i
const EVERY = /^(?:all|everything|every|each|anything|any)\b/i
const ALL_ABOUT = /^(?:all|every)\b|^(?:everything|anything) (?:about|regarding|with|containing|mentioning|related to|to do with)\b/i
const SET_NAMED = /\b(?:lists?|to-?dos|tasks|items|reminders|ones|completed|done|finished|overdue)\b/i
const EXCEPT = /(?:\s+(?:,\s+)?|,\s+)(?:except(?: for)?|apart from|other than|besides|excluding|but not|but keep|but|and not|not)\s+/i
const UNSAFE_EXCEPT = /^(?:\s+(?:,\s+)?|,\s+)(?:but|not)\s+$/i

/** What a command acts on. `status` is what "all" means for it. */
export function readTarget(words: Phrase, status: View['status'], clock: Clock): Target {
  if (NOTHING.test(words.mask))
    return { by: 'nothing' }
  if (THEM.test(words.mask)) {
    return reference(words, [
      { text: words.text, pronoun: 'them' },
    ])
  }
  const except = EXCEPT.exec(words.mask)
  const head = except
    ? part(words, 0, except.index)
    : words
  const view = viewOf(head, status, clock)
  if (view) {
    return {
      by: 'view',
      view,
      except: except
        ? readReferences(part(words, except.index + except[0].length))
        : [],
    }
  }
  if (except && !UNSAFE_EXCEPT.test(except[0]))
    return reference(head, readReferences(head))
  return reference(words, readReferences(words))
}

function viewOf(words: Phrase, status: View['status'], clock: Clock): View | undefined {
  const { view, rest } = readView(words, status, clock)
  const isEvery = EVERY.test(words.mask)
  const narrowed = isEvery && view.status === 'all'
    ? { ...view, status }
    : view
  if (rest === '') {
    return isEvery || SET_NAMED.test(words.mask)
      ? narrowed
      : undefined
  }
  return ALL_ABOUT.test(words.mask)
    ? { ...narrowed, text: rest }
    : undefined
}

function reference(words: Phrase, parts: Reference[]): Target {
  return {
    by: 'reference',
    whole: readReference(words),
    parts,
  }
}
