import type { Clock } from '../command.ts'
import type { Mention } from '../dates/mentions.ts'
import type { Phrase } from '../text/phrase.ts'
import { addDays } from '../../../todos/calendar.ts'
import { accepted } from '../dates/accept.ts'
import { localTime } from '../dates/clock.ts'
import { mentionsIn } from '../dates/mentions.ts'
import { without } from '../text/phrase.ts'

export interface Due {
  dueDate: string | null
  dueTime: string | null
}

interface Found extends Due { rest: Phrase }

/** Takes the due date and time out of the words: at most one day and one time. */
export function takeDue(words: Phrase, clock: Clock): Found {
  const today = localTime(clock).day
  let rest = words
  let day: string | null = null
  let time: string | null = null
  for (;;) {
    const next = pick(rest, mention => !(day && mention.day) && !(time && mention.time), clock, today)
    if (!next)
      break
    rest = without(rest, next.start, next.end)
    day ??= next.mention.day
    time ??= next.mention.time
  }
  return {
    rest,
    ...dueOf(day, time, clock),
  }
}

/** A time alone is the next such time: today, or tomorrow when it has passed. */
function dueOf(day: string | null, time: string | null, clock: Clock): Due {
  const now = localTime(clock)
  if (day || !time)
    return { dueDate: day, dueTime: time }
  return {
    dueDate: time > now.time
      ? now.day
      : addDays(now.day, 1),
    dueTime: time,
  }
}

/** The last mention that counts: "book 3 Dec flight by Friday" is due on Friday. */
function pick({ mask }: Phrase, wanted: (mention: Mention) => boolean, clock: Clock, today: string) {
  for (const mention of mentionsIn(mask, clock).reverse()) {
    const cut = wanted(mention)
      ? accepted(mask, mention, today)
      : undefined
    if (cut)
      return { mention, ...cut }
  }
  return undefined
}
