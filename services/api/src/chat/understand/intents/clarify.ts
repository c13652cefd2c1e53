import type { IntentReader } from './reader.ts'
import { readReferences } from '../references.ts'

const ALL = /^(?:all|both|every one|everyone|everything)(?: (?:of )?(?:them|these|those|the above))?[\s.!]*$|^(?:all|both)(?: two| three| four)?[\s.!]*$/i

/** "2", "the second one", "both": words that only pick, so they answer a question or point at the list. */
export const readClarify: IntentReader = (words) => {
  if (ALL.test(words.mask))
    return { intent: 'clarify', choice: 'all' }
  const references = readReferences(words)
  const picks = references.every(({ number, ordinal, pronoun }) => number !== undefined || ordinal !== undefined || pronoun !== undefined)
  return picks
    ? { intent: 'clarify', choice: references }
    : undefined
}
