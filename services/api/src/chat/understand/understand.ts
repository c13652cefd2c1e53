import type { ActingIntent, Clock, Command, Target, Understood, View } from './command.ts'
import type { Phrase } from './text/phrase.ts'
import type { Segment } from './text/split.ts'
import { firstReading } from './intents/reader.ts'
import { COMMANDS, TALK } from './intents/registry.ts'
import { readItems } from './items.ts'
import { readTarget } from './targets.ts'
import { normalise } from './text/normalise.ts'
import { phrase } from './text/phrase.ts'
import { withoutPoliteness } from './text/politeness.ts'
import { splitCommands } from './text/split.ts'
import { withVerbCorrected } from './words/typo.ts'

/** Which todos "all" means: what the command can change. */
const STATUS_OF_ALL: Record<ActingIntent, View['status']> = { complete: 'open', reopen: 'completed', delete: 'all' }
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
  const all: Understood[] = []
  for (const segment of splitCommands(whole)) {
    const command = readSegment(segment, all.at(-1)?.command, clock)
    const merged = mergedAdd(all.at(-1)?.command, command)
    if (merged)
      all[all.length - 1] = { text: `${all.at(-1)!.text}\n${segment.phrase.text}`, command: merged }
    else
      all.push({ text: segment.phrase.text, command })
  }
  const withoutGreetings = all.filter(({ command }) => command.intent !== 'smalltalk')
  const kept = withoutGreetings.length > 0
    ? withoutGreetings
    : all.slice(0, 1)
  return kept.length > 0
    ? kept
    : [
        { text: '', command: NOTHING },
      ]
}

function readSegment({ phrase: words, bullet }: Segment, before: Command | undefined, clock: Clock): Command {
  const command = readCommand(words, clock)
  const isLoose = command.intent === 'unknown' && command.reason === 'phrase'
  if (!isLoose && !(before?.intent === 'add' && command.intent === 'clarify'))
    return command
  return inherited(words, before, clock) ?? (bullet
    ? {
        intent: 'add',
        drafts: readItems(words, clock),
      }
    : command)
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

/** Adds that follow each other are one: "add milk" and two bulleted lines make one list of three. */
function mergedAdd(before: Command | undefined, next: Command): Command | undefined {
  if (next.intent === 'add' && before?.intent === 'add') {
    return {
      intent: 'add',
      drafts: [
        ...before.drafts,
        ...next.drafts,
      ],
      ...(before.bare && next.bare
        ? { bare: true }
        : {}),
    }
  }
  const offered = before?.intent === 'unknown' && before.reason === 'phrase'
    ? before.proposal
    : null
  const offers = next.intent === 'unknown' && next.reason === 'phrase'
    ? next.proposal
    : null
  if (offered?.intent !== 'add' || offers?.intent !== 'add')
    return undefined
  return {
    intent: 'unknown',
    reason: 'phrase',
    proposal: {
      intent: 'add',
      drafts: [
        ...offered.drafts,
        ...offers.drafts,
      ],
    },
  }
}

/** The words that answer "Which one?". */
export function readTargetText(intent: ActingIntent, text: string, clock: Clock): Target {
  return readTarget(phrase(text), STATUS_OF_ALL[intent], clock)
}
