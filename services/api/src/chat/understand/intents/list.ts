import type { View } from '../command.ts'
import type { IntentReader } from './reader.ts'
import { after } from '../text/phrase.ts'
import { readView } from '../views.ts'

const SEARCH = /^(?:search(?: (?:my )?(?:todos|tasks|list))?(?: for)?|find(?: me)?|look (?:for|up)|filter(?: by| for)?|where(?:'s| is)(?: the| my)?)\s*:?\s+/i
const COUNT = /^(?:so )?(?:how many|how much|count|what's the number of|number of)\b\s*/i
const SHOW = /^(?:show|list|display|view|see|print|open up|pull up|bring up|read(?: out)?|get|give me|tell me|have)\b(?: me| us)?(?: a| the)? ?(?:(?:list|look|overview|see) (?:of|at) ?)?(?:out )?/i
const ASK = /^(?:and |so )?(?:what(?:'s|s| is| are| do| did| have| should| must| else)?|which|do i have|have i|is there|are there|anything|any)\b\s*/i
const DEMANDS_NOUN = /^(?:get|have|give me|tell me|read|see)\b/i

/** What the list shows, and what a question about the list asks: both only read. */
export const readList: IntentReader = (words, clock) => {
  const searched = after(words, SEARCH)
  if (searched) {
    const { view, rest } = readView(searched, 'all', clock)
    return { intent: 'list', view: rest === '' ? view : searching(view, rest) }
  }
  const counted = after(words, COUNT)
  if (counted) {
    const { view, rest } = readView(counted, 'open', clock)
    return { intent: 'list', view: rest === '' ? view : searching(view, rest), countOnly: true }
  }
  const shown = after(words, SHOW)
  if (shown) {
    const { view, rest, aboutTodos } = readView(shown, 'open', clock)
    const isAbout = aboutTodos || (shown.text === '' ? /^(?:show|list|display|view)/i.test(words.mask) : !DEMANDS_NOUN.test(words.mask))
    return isAbout ? { intent: 'list', view: rest === '' ? view : searching(view, rest) } : undefined
  }
  const { view, rest, aboutTodos } = readView(after(words, ASK) ?? words, 'open', clock)
  const isQuestion = ASK.test(words.mask)
  return rest === '' && (isQuestion || aboutTodos) && !acts(words.mask) ? { intent: 'list', view } : undefined
}

/** A search looks at done todos too, unless the words name a status. */
function searching(view: View, text: string): View {
  return { ...view, status: view.status === 'completed' ? 'completed' : 'all', text }
}

/** "done" alone reports something, and "complete everything" is an order: neither is a view. */
function acts(words: string): boolean {
  return /^(?:complete|finish|clear|close|tick|check|mark|do)\b|^(?:done|finished|completed)(?: with)? (?:all|every)/i.test(words)
    || /^(?:done|finished|all done|what|which|any|anything|left|late|each|entire|full|whole|every)[\s.!?]*$/i.test(words)
}
