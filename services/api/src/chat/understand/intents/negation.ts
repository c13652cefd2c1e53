import type { IntentReader } from './reader.ts'
import { COMMAND_START, startsWithTaskVerb } from '../words/verbs.ts'

const NOT = 'do not|don\'t|dont|did not|didn\'t|didnt|have not|haven\'t|havent|has not|hasn\'t|had not|hadn\'t|will not|won\'t|wont|can\'t|cannot|cant|could not|couldn\'t|should not|shouldn\'t|would not|wouldn\'t|am not|are not|aren\'t|is not|isn\'t|isnt|was not|wasn\'t|were not|weren\'t|need not|needn\'t|must not|mustn\'t|ain\'t|never'
const ORDER = new RegExp(`^(?:please |but |and |now |just )*(?:${NOT}|no need to|there's no need to|not|let's not|stop)\\b`, 'i')
const REPORT = new RegExp(`^(?:i|we|you|he|she|they|it|that|this|i'm|we're|i've|it's)\\b.{1,40}?\\b(?:${NOT}|not|no longer)\\b`, 'i')
const STATE = new RegExp(`\\b(?:${NOT})\\b|\\bnot (?:yet )?(?:done|finished|completed?|ready|bought|paid)\\b`, 'i')

/** "Don't delete the milk", "I haven't paid the rent": nothing may be written. A command that contains a "not" is none of these. */
export const readNegation: IntentReader = ({ mask }) => {
  if (/^(?:what|which|how many|show|list)\b/i.test(mask))
    return undefined
  const negated = ORDER.test(mask)
    || REPORT.test(mask)
    || (STATE.test(mask) && !COMMAND_START.test(mask) && !startsWithTaskVerb(mask))
  return negated
    ? { intent: 'unknown', reason: 'negation', proposal: null }
    : undefined
}
