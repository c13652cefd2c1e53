import type { Clock, Command } from '../command.ts'
import type { Phrase } from '../text/phrase.ts'

/** Reads one command's words; undefined when they are about something else. */
export type IntentReader = (words: Phrase, clock: Clock) => Command | undefined

/** The first reader that knows what the words mean. */
export function firstReading(readers: readonly IntentReader[], words: Phrase, clock: Clock): Command | undefined {
  for (const read of readers) {
    const command = read(words, clock)
    if (command)
      return command
  }
  return undefined
}
