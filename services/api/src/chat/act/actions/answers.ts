import type { Action } from './action.ts'
import { SHOW_LIST } from '../suggestions.ts'

/** A yes, a no or a number that answers no question: the questions take theirs before it comes here. */
export const confirm: Action<'confirm'> = () => ({
  reply: 'There is nothing to confirm, so nothing changed.',
  suggestions: [SHOW_LIST],
})

export const cancel: Action<'cancel'> = () => ({ reply: 'All right, nothing changed.' })

export const clarify: Action<'clarify'> = ({ choice }) => {
  const what = choice === 'all' || choice.length > 1
    ? 'them'
    : 'it'
  return {
    reply: `What shall I do with ${what}? Say “complete”, “reopen” or “delete” and the number.`,
    suggestions: [SHOW_LIST],
  }
}
