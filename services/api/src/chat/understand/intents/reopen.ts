import type { IntentReader } from './reader.ts'
import { readTarget } from '../targets.ts'
import { group } from '../text/phrase.ts'

const OPEN = '(?:not (?:yet )?(?:done|completed?|finished)(?: yet)?|undone|open|incomplete|unfinished|uncompleted|to-?do|pending|active)'
const ORDERS: RegExp[] = [
  new RegExp(`^(?:mark|set|flag) (?<target>.+?) (?:as |to |to be )?${OPEN}(?: again)?[.!]*$`, 'di'),
  new RegExp(`^(?:mark|set|flag) (?:as )?${OPEN}:? (?<target>.+)$`, 'di'),
  /^(?:re-?open|un-?complete|un-?check|un-?tick|un-?mark|un-?finish|un-?do(?= .+ (?:as done|completion)$)|reactivate|restart):? (?<target>.+)$/di,
  /^open (?<target>.+) again[.!]*$/di,
]
const NAMES_NOTHING = /^(?:re-?open|un-?check|un-?tick|un-?mark|un-?complete)[\s.!:]*$/i

export const readReopen: IntentReader = (words, clock) => {
  if (NAMES_NOTHING.test(words.mask)) {
    return {
      intent: 'reopen',
      target: { by: 'nothing' },
    }
  }
  const target = ORDERS.map(pattern => group(words, pattern, 'target')).find(found => found !== undefined)
  return target && {
    intent: 'reopen',
    target: readTarget(target, 'completed', clock),
  }
}
