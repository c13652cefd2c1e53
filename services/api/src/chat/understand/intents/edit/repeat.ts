import type { EditReader } from './edit-command.ts'
import { takeRepeat } from '../../slots/repeat.ts'
import { after, part } from '../../text/phrase.ts'
import { editing, groupsOf } from './edit-command.ts'

const START = /^(?:repeat|make|set|have|let)\s+/i
const TAIL = /(?: to)?(?: be)?(?: repeat(?:ed|ing)?| recur(?:ring)?| happen)?$/i
const STOP: RegExp[] = [
  /^(?:stop repeating|don't repeat|do not repeat|unrepeat|stop the repeat(?:ing)? of) (?<target>.+?)(?: any ?more| again)?$/di,
  /^(?:remove|clear|delete|drop) (?:the )?(?:repeat(?:ing)?|recurrence|repeat rule|rule) (?:from|of|for|on) (?<target>.+)$/di,
  /^make (?<target>.+?) (?:not repeat|stop repeating|a one-?off|one-?time)(?: any ?more)?$/di,
]

/** "repeat the report every week", "make rent repeat monthly", "stop repeating rent". */
export const readRepeat: EditReader = (sentence, clock) => {
  const words = part(sentence, 0, sentence.mask.replace(/[.!]+$/, '').length)
  const { target: stopped } = groupsOf(words, STOP, ['target']) ?? {}
  if (stopped)
    return editing(stopped, { change: 'repeat', repeat: null, day: null }, clock)
  const said = after(words, START)
  const { rest, repeat, day } = said ? takeRepeat(said, clock) : {}
  if (!rest || !repeat)
    return undefined
  const length = rest.mask.replace(TAIL, '').length
  const target = { text: rest.text.slice(0, length), mask: rest.mask.slice(0, length) }
  return target.text === '' ? undefined : editing(target, { change: 'repeat', repeat, day: day ?? null }, clock)
}
