import type { Clock } from '../command.ts'
import type { Phrase } from '../text/phrase.ts'
import { mentionsIn } from '../dates/mentions.ts'
import { phrase } from '../text/phrase.ts'
import { takeDue } from './due.ts'

/** A new due date as said: a day, a time, or both. `nextDate` is the next day with that time, for a todo that has no day yet. */
export interface When {
  dueDate?: string
  dueTime?: string
  nextDate?: string
}

/** "Friday", "tomorrow at 5", "the 5th": undefined when the words hold anything else. */
export function readWhen(words: Phrase, clock: Clock): When | undefined {
  for (const lead of ['', 'on ', 'at ']) {
    const said = phrase(lead + words.text.replace(/[.!]+$/, ''))
    const { rest, dueDate, dueTime } = takeDue(said, clock)
    if (rest.text !== '' || dueDate === null)
      continue
    const saysDay = mentionsIn(said.mask, clock).some(({ day }) => day !== null)
    return {
      ...(saysDay ? { dueDate } : { nextDate: dueDate }),
      ...(dueTime !== null && { dueTime }),
    }
  }
  return undefined
}
