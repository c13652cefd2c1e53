import type { Suggestion, Todo } from '@todo-chatbot/contract'

export const UNDO: Suggestion = { label: 'Undo', message: 'undo' }
export const YES_NO: Suggestion[] = [
  { label: 'Yes', message: 'yes' },
  { label: 'No', message: 'no' },
]
export const NEVER_MIND: Suggestion = { label: 'Never mind', message: 'never mind' }
/** Days that a todo is often moved to. */
export const DAYS: Suggestion[] = [
  { label: 'Today', message: 'today' },
  { label: 'Tomorrow', message: 'tomorrow' },
  { label: 'Next week', message: 'next week' },
]
export const SHOW_LIST: Suggestion = { label: 'Show my list', message: 'show my list' }
export const HELP: Suggestion = { label: 'Help', message: 'help' }

const MOST_CHOICES = 5
const LONGEST_LABEL = 40

/** A button for each candidate; the number answers the question. */
export function choices(candidates: Todo[], allowAll: boolean): Suggestion[] {
  const numbers = candidates.slice(0, MOST_CHOICES).map(({ title }, index) => ({
    label: shortened(`${index + 1}. ${title}`),
    message: String(index + 1),
  }))
  return [
    ...numbers,
    ...(allowAll
      ? [
          { label: 'All of them', message: 'all of them' },
        ]
      : []),
    NEVER_MIND,
  ]
}

/** A button that says a command about a title; in quotes, so that the title is read as it is. */
export function about(label: string, verb: string, title: string): Suggestion {
  return {
    label: shortened(label),
    message: title.includes('"')
      ? `${verb} ${title}`
      : `${verb} "${title}"`,
  }
}

function shortened(label: string): string {
  const characters = [...label]
  return characters.length > LONGEST_LABEL
    ? `${characters.slice(0, LONGEST_LABEL - 1).join('')}…`
    : label
}
