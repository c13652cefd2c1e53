import type { Draft } from '../command.ts'
import type { IntentReader } from './reader.ts'
import { readItems } from '../items.ts'
import { startsWithTaskVerb } from '../words/verbs.ts'

const REMARK = /^(?:i|i'm|i've|i'd|i'll|you|you're|it|it's|he|he's|she|she's|we|we're|they|they're|this|that|that's|there|there's|if|because|since|sorry|well|yes|no|yeah|nope|but|maybe|tell me|give me|undo|redo)\b|^(?:sort|order|group|filter)(?: (?:my|the|it|them|list|to-?dos?|tasks?|items?))* by\b/i
const SENTENCE = /\b(?:is|are|was|were|am|be|been|has|have|had|will|would|can|could|should|to)\b/i
const MARK = /(?<!\S)(?:#\p{L}|!(?:high|low|normal|medium|urgent|!)|p[1-4]\b)/iu

/**
 * Words with no verb for the list. A thing to do ("call mum", "milk #shop", "dentist tomorrow at 3") is added at once, as every quick add does;
 * anything else may be a todo ("milk"), so it is offered. A remark is left alone.
 */
export const readBarePhrase: IntentReader = (words, clock) => {
  if (!/[\p{L}\p{N}]/u.test(words.text) || REMARK.test(words.mask))
    return { intent: 'unknown', reason: 'remark', proposal: null }
  const drafts = readItems(words, clock)
  const isTask = (startsWithTaskVerb(words.mask) && /\s/.test(words.text)) || MARK.test(words.mask) || isDatedThing(words.mask, drafts)
  const add = { intent: 'add' as const, drafts, bare: true }
  return isTask
    ? add
    : {
        intent: 'unknown',
        reason: 'phrase',
        proposal: drafts.every(({ title }) => title !== '')
          ? add
          : null,
      }
}

/** "dentist tomorrow at 3", but not "the weather is nice today". */
function isDatedThing(words: string, drafts: Draft[]): boolean {
  return !SENTENCE.test(words) && drafts.every(({ title, dueDate }) => title !== '' && dueDate !== null)
}
