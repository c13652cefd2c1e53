import type { Clock, Command, TodoEdit } from '../../command.ts'
import type { Phrase } from '../../text/phrase.ts'
import { readTarget } from '../../targets.ts'
import { group } from '../../text/phrase.ts'

export type EditCommand = Extract<Command, { intent: 'edit' }>

/** Reads one kind of change; undefined when the words are about something else. */
export type EditReader = (words: Phrase, clock: Clock) => EditCommand | undefined

/** A change of what the words point at. */
export function editing(target: Phrase, edit: TodoEdit, clock: Clock): EditCommand {
  return { intent: 'edit', target: readTarget(target, 'open', clock), edit }
}

/** The named groups of the first pattern that matches, cut from the text. The patterns need the flag `d`. */
export function groupsOf<Name extends string>(words: Phrase, patterns: readonly RegExp[], names: readonly Name[]): Partial<Record<Name, Phrase>> | undefined {
  const pattern = patterns.find(each => each.test(words.mask))
  return pattern && Object.fromEntries(names.map(name => [name, group(words, pattern, name)])) as Partial<Record<Name, Phrase>>
}
