import type { Clock, Command, View } from '../command.ts'
import type { Phrase } from '../text/phrase.ts'
import type { IntentReader } from './reader.ts'
import { after } from '../text/phrase.ts'
import { readView } from '../views.ts'

const SEARCH = /^(?:search(?: (?:my )?(?:todos|tasks|list))?(?: for)?|find(?: me)?|look (?:for|up)|filter(?: by| for)?|where(?:'s| is)(?: the| my)?)\s*:?\s+/i
const SEARCH_ABOUT = /^(?:(?:is there|are there|do i have|have i(?: got)?|what(?: do i have)?)\b(?: (?:any|some|an?|other|open))*(?: ?(?:thing|to-?dos?|tasks?|items?|reminders?))?|everything|anything)\s+(?:about|regarding|containing|mentioning|related to|to do with)\s+/i
const COUNT = /^(?:so )?(?:how many|count|what's the number of|number of)\b\s*/i
const SHOW = /^(?:show|list|display|view|see|print|open up|pull up|bring up|read(?: out)?|get|give me|tell me|remind me(?= (?:what|which)\b| of (?:all )?(?:my|the) (?:\w+ )?(?:to-?dos|tasks|list|reminders)\b)|have)\b(?: me| us)?(?:(?: a| the)? (?:list|look|overview) (?:of|at)\b)?\s*/i
/** "show x" searches for x; "get x" and "read x" are things to do unless x is about todos. */
const SHOWS_ANYTHING = /^(?:show|list|display|view)\b/i
/** "get everything for tomorrow" is a thing to do, "give me everything for tomorrow" is not. */
const TELLS = /^(?:give|tell|remind) me\b/i
const ASK = /^(?:and |so )?(?:what(?:'s|s| is| are| should| must| else)?|which|do i have|have i|is there|are there|anything|any)\b\s*/i

/** What the list shows, and what a question about the list asks: both only read. */
export const readList: IntentReader = (words, clock) => {
  const searched = after(words, SEARCH) ?? after(words, SEARCH_ABOUT)
  if (searched)
    return listing(searched, 'all', clock)
  const counted = after(words, COUNT)
  if (counted) {
    return {
      ...listing(counted, 'open', clock),
      countOnly: true,
    }
  }
  const shown = after(words, SHOW)
  if (shown) {
    return isShown(words, shown, clock)
      ? listing(shown, 'open', clock)
      : undefined
  }
  return readBareView(words, clock)
}

/** "overdue", "my todos", "what's due on Friday?": nothing may be left over. */
function readBareView(words: Phrase, clock: Clock): Command | undefined {
  const asked = after(words, ASK)
  const { view, rest, aboutTodos } = readView(asked ?? words, 'open', clock)
  const isView = rest === '' && (asked !== undefined || aboutTodos) && !acts(words.mask)
  return isView
    ? { intent: 'list', view }
    : undefined
}

function isShown(words: Phrase, shown: Phrase, clock: Clock): boolean {
  if (SHOWS_ANYTHING.test(words.mask))
    return true
  const { namesTodos, aboutTodos, rest } = readView(shown, 'open', clock)
  return shown.text !== '' && (namesTodos || (aboutTodos && rest === '' && TELLS.test(words.mask)))
}

/** What is left over is searched, among done todos too unless the words name a status. */
function listing(words: Phrase, status: View['status'], clock: Clock): Extract<Command, { intent: 'list' }> {
  const { view, rest } = readView(words, status, clock)
  if (rest === '')
    return { intent: 'list', view }
  return {
    intent: 'list',
    view: {
      ...view,
      status: view.status === 'completed'
        ? 'completed'
        : 'all',
      text: rest,
    },
  }
}

/** "done" alone reports something, and "complete everything" is an order: neither is a view. */
function acts(words: string): boolean {
  return /^(?:complete|finish|clear|close|tick|check|mark|do(?! i\b))\b|^(?:done|finished|completed)(?: with)? (?:all|every)/i.test(words)
    || /^(?:done|finished|all done|what|which|any|anything|left|late|each|entire|full|whole|every)[\s.!?]*$/i.test(words)
}
