import type { IntentReader } from './reader.ts'
import { NUMBER, numberOf } from '../words/numbers.ts'

/** "Everything" reaches as far as the log does. */
const ALL_STEPS = 50
const WORDS = new RegExp(`^(?:undo|revert|reverse|roll ?back|take (?:it|that|this|them) back|(?:put|bring) (?:it|that|this|them) back|restore (?:it|that|this|them)|oops|whoops|ctrl[ +-]?z)(?:[\\s,]+(?:undo|that|it|this|them|please|everything|all|of|the|my|your|last|previous|latest|most|recent|changes?|actions?|steps?|ones?|things?|commands?|edits?|delet(?:e|ion)|complet(?:e|ion)|add(?:ition)?|again|twice|thrice|times?|${NUMBER}))*[\\s.!]*$`, 'i')
const COUNT = new RegExp(`\\b(${NUMBER}) (?:last |previous |more )?(?:steps?|changes?|actions?|times?|things?|commands?|edits?)|(?:last|previous|undo|past) (${NUMBER})\\b`, 'i')

export const readUndo: IntentReader = ({ mask }) => WORDS.test(mask)
  ? {
      intent: 'undo',
      steps: stepsOf(mask),
    }
  : undefined

function stepsOf(words: string): number {
  if (/\b(?:everything|all)\b/i.test(words))
    return ALL_STEPS
  if (/\btwice\b/i.test(words))
    return 2
  if (/\bthrice\b/i.test(words))
    return 3
  const count = COUNT.exec(words)
  return count
    ? Math.min(ALL_STEPS, Math.max(1, numberOf((count[1] ?? count[2])!)))
    : 1
}
