import type { ActingIntent, Clock, Command, Draft, Target, Understood, View } from './command.ts'
import type { Phrase } from './text/phrase.ts'
import type { Segment } from './text/split.ts'
import { firstReading } from './intents/reader.ts'
import { COMMANDS, TALK } from './intents/registry.ts'
import { readItems } from './items.ts'
import { mergedCommand } from './merge.ts'
import { readTarget } from './targets.ts'
import { normalise } from './text/normalise.ts'
import { phrase, split } from './text/phrase.ts'
import { withoutPoliteness } from './text/politeness.ts'
import { splitCommands } from './text/split.ts'
import { withVerbCorrected } from './words/typo.ts'

/** Which todos "all" means: what the command can change. */
const STATUS_OF_ALL: Record<ActingIntent, View['status']> = { complete: 'open', reopen: 'completed', delete: 'all', edit: 'open' }
const NOTHING: Command = { intent: 'unknown', reason: 'remark', proposal: null }

/** Reads a message as commands, in their order; at least one. Depends on nothing but the text and the person's clock. */
export function understand(message: string, clock: Clock): Understood[] {
  const whole = phrase(normalise(message))
  const talk = firstReading(TALK, whole, clock)
  if (talk) {
    return [
      { text: whole.text, command: talk },
    ]
  }
  const all = splitCommands(whole).reduce<Understood[]>((before, segment, index, segments) =>
    isHeading(segment, segments[index + 1])
      ? before
      : joined(before, segment, clock), [])
  const essential = all.filter(({ command }) => !['smalltalk', 'confirm', 'cancel'].includes(command.intent))
  const kept = essential.length > 0
    ? essential
    : all.slice(0, 1)
  return kept.length > 0
    ? kept
    : [
        { text: '', command: NOTHING },
      ]
}

/** "Things to buy:" above a bulleted list; "delete:" is none, as it says what to do with the items. */
function isHeading({ phrase: { mask }, bullet }: Segment, next: Segment | undefined): boolean {
  return !bullet && next?.bullet === true && mask.endsWith(':') && !/^(?:complete|finish|reopen|delete|remove|mark)\b/i.test(mask)
}

function joined(before: Understood[], segment: Segment, clock: Clock): Understood[] {
  const last = before.at(-1)
  const { text } = segment.phrase
  const command = readSegment(segment, last?.command, clock)
  const merged = last && mergedCommand(last.command, command)
  return merged
    ? [
        ...before.slice(0, -1),
        { text: `${last.text}\n${text}`, command: merged },
      ]
    : [
        ...before,
        { text, command },
      ]
}

/** A bullet is an item, whatever it says: "- delete old files" under "add:" deletes nothing. */
function readSegment({ phrase: words, bullet }: Segment, before: Command | undefined, clock: Clock): Command {
  if (bullet) {
    return inherited(words, before, clock) ?? {
      intent: 'add',
      drafts: readItems(words, clock),
    }
  }
  const command = readCommand(words, clock)
  const isLoose = command.intent === 'clarify' || (command.intent === 'unknown' && command.reason === 'phrase')
  return (isLoose
    ? inherited(words, before, clock)
    : undefined) ?? command
}

/** "add milk; bread": words without a verb go on with the verb before them. */
function inherited(words: Phrase, before: Command | undefined, clock: Clock): Command | undefined {
  switch (before?.intent) {
    case 'add': return {
      intent: 'add',
      drafts: readItems(words, clock),
    }
    case 'complete':
    case 'reopen':
    case 'delete': return {
      intent: before.intent,
      target: readTarget(words, STATUS_OF_ALL[before.intent], clock),
    }
    default: return undefined
  }
}

function readCommand(words: Phrase, clock: Clock): Command {
  const spoken = firstReading(TALK, words, clock)
  if (spoken)
    return spoken
  const { rest } = withoutPoliteness(words)
  const command = firstReading([
    ...TALK,
    ...COMMANDS,
  ], rest, clock) ?? NOTHING
  if (command.intent !== 'unknown')
    return command
  const corrected = withVerbCorrected(rest)
  const other = corrected && firstReading([
    ...TALK,
    ...COMMANDS,
  ], corrected, clock)
  return other && other.intent !== 'unknown'
    ? other
    : command
}

/** The words that answer "Which one?". */
export function readTargetText(intent: ActingIntent, text: string, clock: Clock): Target {
  return readTarget(phrase(text.replaceAll('\n', ', ')), STATUS_OF_ALL[intent], clock)
}

/** The words that answer "What shall I add?". */
export function readTitles(text: string, clock: Clock): Draft[] {
  return split(phrase(text), /\n/g).flatMap(line => readItems(line, clock))
}
