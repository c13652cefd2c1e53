import type { Clock, Draft } from './command.ts'
import type { Phrase } from './text/phrase.ts'
import { readDraft } from './slots/draft.ts'
import { part, split } from './text/phrase.ts'
import { startsWithTaskVerb } from './words/verbs.ts'

const COMMA = /,\s+/g
const LAST_AND = /\s+and\s+/i
const QUOTED_LIST = /^"[^"]*"(?:(?:\s*,\s*|\s+and\s+|\s*,\s*and\s+)"[^"]*")+$/i
const BETWEEN_QUOTES = /(?<=")(?:\s*,\s*and\s+|\s*,\s*|\s+and\s+)(?=")/gi
/** A part that starts like this goes on with the sentence before it. */
const GOES_ON = /^(?:but|because|which|who|whose|where|so|if|when|while|as|or|not|then|preferably|especially|including|e\.g|i\.e|etc|with|about|near|ideally|at least|otherwise|too|the|his|her|their|my|i|you|we)\b/i
const LONGEST_ITEM_WORDS = 6

/** Reads what follows "add": one todo, or a list of them where the commas separate todos and not parts of a sentence. */
export function readItems(words: Phrase, clock: Clock): Draft[] {
  const items = itemsOf(words, clock)
  if (!items) {
    return [
      readDraft(words, clock),
    ]
  }
  const drafts = items.map(item => readDraft(item, clock))
  return startsWithTaskVerb(items[0]!.mask)
    ? drafts
    : sharingLastSlots(drafts)
}

function itemsOf(words: Phrase, clock: Clock): Phrase[] | undefined {
  if (QUOTED_LIST.test(words.mask))
    return split(words, BETWEEN_QUOTES)
  const parts = split(words, COMMA)
  if (parts.length < 2)
    return datedPair(words, clock)
  const items = withoutLooseSlots([...parts.slice(0, -1), ...lastParts(parts.at(-1)!)], clock)
  return items.length > 1 && areItems(items) ? items : undefined
}

/** "pay the rent on friday and call mum on saturday": two things to do, each with its day. */
function datedPair(words: Phrase, clock: Clock): Phrase[] | undefined {
  const pair = split(words, / and /gi)
  const isPair = pair.length === 2 && pair.every(item => startsWithTaskVerb(item.mask) && readDraft(item, clock).dueDate !== null)
  return isPair ? pair : undefined
}

/** "bread and eggs" at the end of a list are two; after "and" of its own, "mac and cheese" is one. */
function lastParts(last: Phrase): Phrase[] {
  const own = /^and\s+/i.exec(last.mask)
  if (own) {
    return [
      part(last, own[0].length),
    ]
  }
  const and = LAST_AND.exec(last.mask)
  return and
    ? [
        part(last, 0, and.index),
        part(last, and.index + and[0].length),
      ]
    : [last]
}

/** "call mum, tomorrow at 5": a part that is only a date or a mark belongs to the part before it. */
function withoutLooseSlots(parts: Phrase[], clock: Clock): Phrase[] {
  const items: Phrase[] = []
  for (const next of parts) {
    const last = items.at(-1)
    if (last && readDraft(next, clock).title === '')
      items[items.length - 1] = { text: `${last.text} ${next.text}`, mask: `${last.mask} ${next.mask}` }
    else
      items.push(next)
  }
  return items
}

function areItems(items: Phrase[]): boolean {
  const verbs = items.filter(({ mask }) => startsWithTaskVerb(mask)).length
  if (verbs > 0 && verbs < items.length)
    return false
  return items.every(({ mask }) => !GOES_ON.test(mask)
    && (verbs > 0 || mask.split(/\s+/).length <= LONGEST_ITEM_WORDS)
    && (mask.match(/\(/g)?.length ?? 0) === (mask.match(/\)/g)?.length ?? 0))
}

/** "milk, bread and eggs for Friday !high": what is said once at the end holds for all. */
function sharingLastSlots(drafts: Draft[]): Draft[] {
  const last = drafts.at(-1)!
  const othersArePlain = drafts.slice(0, -1).every(({ dueDate, priority, tags, repeat }) => !dueDate && !repeat && priority === 'normal' && tags.length === 0)
  return othersArePlain
    ? drafts.map(({ title }) => ({
        ...last,
        tags: [...last.tags],
        title,
      }))
    : drafts
}
