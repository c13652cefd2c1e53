import type { Clock, Command } from '../command.ts'
import type { Phrase } from '../text/phrase.ts'
import type { IntentReader } from './reader.ts'
import { readItems } from '../items.ts'
import { readDraft } from '../slots/draft.ts'
import { after, part, quoted, without } from '../text/phrase.ts'
import { startsWithTaskVerb } from '../words/verbs.ts'

const NOUN = '(?:to-?do|to do|task|reminder|item|entry|note)s?(?! (?:list|manager|force|bar|app)\\b)'
const OPENER = `(?:,? ?(?:called|named|titled|saying|that says|to|for|about|with the title|with title)\\b:?|\\s*[:–-])?\\s*`
const QUALITY = '(?:new |quick |another |(?<quality>urgent |important |(?:high|low|normal|medium|top)[ -]priority ))*'
const ADD = /^(?:add|insert|enter|append|jot down|write down|note down|put down|record)(?: also| another)?:?\s+/i
const ADD_ALONE = new RegExp(`^(?:(?:add|create|make|insert|new)(?:(?: (?:a|an|another|one|some|the|new))* ${NOUN}| (?:something|another|another one|one more|more|(?:it|this|that|them)(?: again)?|these|the following))?|${NOUN})(?: (?:to|on|in) (?:my|the) (?:to-?do |task )?list)?[\\s.!:]*$`, 'i')
const NOUN_FIRST = new RegExp(`^(?:(?:a|an|another|one|the|my|this|these|following) )*${QUALITY}${NOUN}(?: (?:to|on|in) (?:my|the) (?:to-?do |task )?list)?${OPENER}(?=.)`, 'i')
const CREATE = new RegExp(`^(?:create|make|new|set(?: up)?|start)\\s+(?:(?:me|a|an|another|one|the|my) )*${QUALITY}${NOUN}(?: (?:to|on|in) (?:my|the) (?:to-?do |task )?list)?${OPENER}(?=.)`, 'i')
const LABEL = /^(?:(?:my |the )?(?:shopping|grocery|groceries|packing|to-?do|task) list(?=\s*[:–-])|note to self|(?:to-?do|to do|task|reminder|note|add)\s*[:–-]|todo|remember\s*:)\s*[:–-]?\s*/i
const REMIND = /^(?:(?:please )?remind me(?: again)?|(?:don't|do not|dont|never)(?: let me)? forget|remember(?= to\b)|make sure(?: that)?(?= (?:to|i)\b))\s*/i
const OBLIGATION = /^(?:(?:i|we)(?:'ve| have| really| also| still| just| definitely| probably)* (?:need to|have to|has to|got to|gotta|must|should|ought to|want to|wanna|had better|would like to|am going to|plan to|intend to)|i'd (?:like|love|better) ?(?:to)?|i'll|i'm going to|need to|have to|gotta|got to|must)(?! (?:have|be)\b)\s+/i
const PUT = /^put (?=.+ (?:to|on|onto|in|into|down on) (?:my|the|our) (?:[\w-]+ )?list\b)/i
const ON_LIST = /(?:^|\s+)(?:to|on|onto|in|into|down on) (?:my|the|our) (?:to-?do |to do |task |tasks |shopping |grocery |reminders? )?(?:lists?|to-?dos|tasks)\b(?! of\b)\s*:?/i

/** "Add ...", "new task: ...", "put ... on my list", "remind me to ...", "I need to ...". */
export const readAdd: IntentReader = (words, clock) => {
  if (ADD_ALONE.test(words.mask))
    return { intent: 'add', drafts: [] }
  const reminded = after(words, REMIND)
  if (reminded)
    return reminder(reminded, clock)
  const listed = [PUT, ADD].map(start => after(words, start)).find(rest => rest !== undefined)
  if (listed)
    return adding(withoutNoun(withoutList(listed)), clock)
  const created = after(words, CREATE)
  if (created)
    return reminder(withQuality(withoutList(created), CREATE.exec(words.mask)), clock)
  const rest = [LABEL, OBLIGATION, /^create\s+/i].map(start => after(words, start)).find(found => found !== undefined)
  if (!rest || (/^create/i.test(words.mask) && !startsWithTaskVerb(rest.mask) && !quoted(rest)))
    return undefined
  return adding(withoutList(rest), clock)
}

function adding(items: Phrase, clock: Clock): Command {
  return {
    intent: 'add',
    drafts: items.text === ''
      ? []
      : readItems(items, clock),
  }
}

/** "remind me tomorrow to call mum": the time may come before the matter. */
function reminder(words: Phrase, clock: Clock): Command {
  const matter = after(words, /^(?:to|about|of|that|i):?\s+/i)
  if (matter || words.text === '')
    return adding(matter ?? words, clock)
  const draft = readDraft(words, clock)
  return {
    intent: 'add',
    drafts: [
      {
        ...draft,
        title: draft.title.replace(/^(?:to|about|of|that)\s+/i, ''),
      },
    ],
  }
}

function withoutList(words: Phrase): Phrase {
  const found = ON_LIST.exec(words.mask)
  return found
    ? without(words, found.index, found.index + found[0].length)
    : words
}

function withoutNoun(words: Phrase): Phrase {
  const rest = after(words, NOUN_FIRST)
  return rest
    ? withQuality(rest, NOUN_FIRST.exec(words.mask))
    : words
}

/** "an urgent task: X" says of X that it is urgent. */
function withQuality(words: Phrase, found: RegExpExecArray | null): Phrase {
  const quality = found?.groups?.quality
  if (!quality)
    return part(words, 0)
  const mark = / ?low/i.test(quality)
    ? '!low'
    : /normal|medium/i.test(quality)
      ? '!normal'
      : '!high'
  return { text: `${mark} ${words.text}`, mask: `${mark} ${words.mask}` }
}
