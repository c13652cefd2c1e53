import type { Command } from '../../understand/command.ts'
import type { Outcome } from '../turn.ts'
import type { Action } from './action.ts'
import { TITLE_MAX_LENGTH } from '@todo-chatbot/contract'
import { addWords } from '../edits/offered.ts'
import { HELP, SHOW_LIST, YES_NO } from '../suggestions.ts'
import { quoteAll } from '../wording/quote.ts'

/** Changes nothing, says so, and offers what may have been meant. */
export const unknown: Action<'unknown'> = ({ reason, proposal }, { today }) => {
  switch (reason) {
    case 'negation': return {
      reply: 'All right, I leave everything as it is.',
      suggestions: [SHOW_LIST],
    }
    case 'remark': return {
      reply: 'I did not understand that, so nothing changed. Try “add buy milk tomorrow”, or “help”.',
      suggestions: [HELP, SHOW_LIST],
    }
    case 'question': return offer(proposal, 'That is a question, so nothing changed. ', today) ?? {
      reply: 'I cannot answer that, and nothing changed. I can show your list: try “what’s due today?”.',
      suggestions: [SHOW_LIST, HELP],
    }
    case 'phrase': return offer(proposal, '', today) ?? {
      reply: 'I did not understand that, so nothing changed. Try “help”.',
      suggestions: [HELP],
    }
  }
}

function offer(proposal: Command | null, lead: string, today: string): Outcome | undefined {
  const deed = proposal && deedOf(proposal, today)
  if (!proposal || !deed)
    return undefined
  if (proposal.intent === 'add' && proposal.drafts.some(({ title }) => title.length > TITLE_MAX_LENGTH))
    return { reply: `That is too long for a title, so nothing changed: ${TITLE_MAX_LENGTH} characters is the most.` }
  return {
    reply: `${lead}Shall I ${deed}?`,
    suggestions: YES_NO,
    pending: { kind: 'confirm', command: proposal },
  }
}

function deedOf(command: Command, today: string): string | undefined {
  switch (command.intent) {
    case 'add': return command.drafts.length > 0
      ? addWords(command.drafts, today)
      : undefined
    case 'complete':
    case 'reopen':
    case 'delete': return command.target.by === 'reference'
      ? `${command.intent} ${quoteAll(command.target.parts.map(({ text }) => text))}`
      : undefined
    case 'edit': return command.target.by === 'reference'
      ? `change ${quoteAll(command.target.parts.map(({ text }) => text))}`
      : undefined
    default: return undefined
  }
}
