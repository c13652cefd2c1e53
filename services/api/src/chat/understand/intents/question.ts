import type { Clock, Command } from '../command.ts'
import type { Phrase } from '../text/phrase.ts'
import type { IntentReader } from './reader.ts'
import { group, part } from '../text/phrase.ts'
import { readAdd } from './add.ts'
import { readBarePhrase } from './bare-phrase.ts'
import { readComplete } from './complete.ts'
import { readDelete } from './delete.ts'
import { readEdit } from './edit/index.ts'
import { firstReading } from './reader.ts'
import { readReopen } from './reopen.ts'

const INTERROGATIVE = /^(?:and |but |so )?(?:(?:what|who|whom|whose|when|where|why|how|which|is|are|am|was|were|does|did|has|had|should|shall|isn't|aren't|doesn't|didn't|hasn't|what's|who's|where's|when's|how's)\b|(?:do|have|can|could|will|would|may|might|must) (?:i|you|u|we|they|it|he|she|my|the|this|that|any)\b)/i
const WRITES: IntentReader[] = [
  readEdit,
  readAdd,
  readReopen,
  readComplete,
  readDelete,
  readBarePhrase,
]
const STATUS: RegExp[] = [
  /^(?:did|have|had) (?:i|we) (?:already |ever |yet )*(?:(?:done|do|complete|completed|finish|finished|add|added) (?:with )?)?(?:the |my )?(?<about>.+?)(?: (?:already|yet|today))*$/di,
  /^(?:is|are|was|were) (?:the |my )?(?<about>.+?) (?:already |still |yet |all )*(?:done|finished|completed?|open|due|overdue|on (?:my|the) list|there)(?: (?:already|yet|today|tomorrow))*$/di,
  /^when(?:'s| is| are| do i (?:have|need) to| should i| must i)(?: the| my)? (?<about>.+?)(?: due| planned| scheduled)?$/di,
  /^do i (?:still )?(?:have|need)(?: to)? (?<about>.+?)(?: on (?:my|the) list)?$/di,
]
const PRONOUN = /^(?:it|that|this|they|them|there|i|you)\b/i

function isInterrogative({ mask }: Phrase): boolean {
  return INTERROGATIVE.test(mask)
}

/** A question about one todo shows it; every other question is left alone, and "delete milk?" is asked back. */
export const readQuestion: IntentReader = (words, clock) => {
  const asks = isInterrogative(words)
  if (!asks && !(words.mask.endsWith('?') && !quotesQuestion(words, clock)))
    return undefined
  return (asks
    ? statusOf(words)
    : undefined) ?? {
    intent: 'unknown',
    reason: 'question',
    proposal: asks
      ? null
      : proposal(words, clock),
  }
}

function statusOf(words: Phrase): Command | undefined {
  const statement = withoutMark(words)
  const about = STATUS.map(pattern => group(statement, pattern, 'about')).find(found => found !== undefined)
  return about && !PRONOUN.test(about.mask)
    ? {
        intent: 'list',
        view: { status: 'all', text: about.text },
      }
    : undefined
}

/** "add: what's for dinner?" holds a question as its title. */
function quotesQuestion(words: Phrase, clock: Clock): boolean {
  const command = readAdd(words, clock)
  return command?.intent === 'add' && command.drafts.length === 1 && isInterrogative({ text: '', mask: command.drafts[0]!.title })
}

function proposal(words: Phrase, clock: Clock): Command | null {
  const command = firstReading(WRITES, withoutMark(words), clock)
  return command?.intent === 'unknown'
    ? command.proposal
    : command ?? null
}

function withoutMark(words: Phrase): Phrase {
  return part(words, 0, words.mask.replace(/[\s?!]+$/, '').length)
}
