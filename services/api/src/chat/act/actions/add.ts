import type { Todo } from '@todo-chatbot/contract'
import type { Draft } from '../../understand/command.ts'
import type { Outcome, Turn } from '../turn.ts'
import type { Action } from './action.ts'
import { TAGS_MAX_COUNT, TITLE_MAX_LENGTH } from '@todo-chatbot/contract'
import { plainDraft } from '../../understand/slots/draft.ts'
import { foldTitle } from '../resolve/fold.ts'
import { foldedOf } from '../resolve/match.ts'
import { NEVER_MIND, UNDO } from '../suggestions.ts'
import { already } from '../wording/already.ts'
import { details, dueWords, quoteWithDetails } from '../wording/describe.ts'
import { quoteAll } from '../wording/quote.ts'

/** Adds at once. What is there already is not added twice, unless the person insists. */
export const add: Action<'add'> = async ({ drafts, evenIfThere = false }, turn) => {
  const untitled = drafts.find(({ title }) => title.trim() === '')
  if (drafts.length === 0 || untitled)
    return askTitle(untitled ?? plainDraft(''), turn)
  const refusal = drafts.map(refused).find(words => words !== undefined)
  if (refusal)
    return { reply: refusal }
  const open = evenIfThere
    ? []
    : await turn.store.todos.list({ status: 'open' })
  const openKeys = new Set(open.map(todo => keyOf(foldedOf(todo), todo)))
  const isThere = (draft: Draft) => openKeys.has(keyOf(foldTitle(draft.title), draft))
  const added: Todo[] = []
  for (const draft of drafts.filter(draft => !isThere(draft)))
    added.push(await turn.create(draft))
  return outcome(added, drafts.filter(isThere), turn)
}

function outcome(added: Todo[], there: Draft[], turn: Turn): Outcome {
  const reply = [
    addedWords(added, turn.today),
    there.length > 0
      ? already(there.map(({ title }) => title), 'on your list')
      : '',
  ].filter(words => words !== '').join(isAlike(added, turn.today) ? ' ' : '\n')
  if (added.length > 0)
    turn.touch(added)
  if (there.length === 0) {
    return {
      reply,
      suggestions: [UNDO],
    }
  }
  return {
    reply,
    suggestions: [
      {
        label: there.length === 1
          ? 'Add it anyway'
          : 'Add them anyway',
        message: 'yes, add it anyway',
      },
      ...(added.length > 0
        ? [UNDO]
        : [NEVER_MIND]),
    ],
    pending: {
      kind: 'confirm',
      command: { intent: 'add', drafts: there, evenIfThere: true },
    },
  }
}

/** All details are said once, in one line. */
function isAlike(added: Todo[], today: string): boolean {
  return added.every(todo => details(todo, today) === details(added[0]!, today))
}

function addedWords(added: Todo[], today: string): string {
  if (added.length === 0)
    return ''
  if (added.length === 1)
    return `Added ${quoteWithDetails(added[0]!, today)}.`
  if (!isAlike(added, today)) {
    return `Added ${added.length} todos:\n${added.map(todo => `• ${[
      todo.title,
      details(todo, today),
    ].filter(part => part !== '').join(', ')}`).join('\n')}`
  }
  const all = details(added[0]!, today)
  return `Added ${added.length} todos: ${quoteAll(added.map(({ title }) => title))}${all === ''
    ? ''
    : `, all ${all}`}.`
}

function askTitle(draft: Draft, { today }: Turn): Outcome {
  const due = dueWords(draft, today)
  return {
    reply: `What shall I add${due
      ? `, ${due}`
      : ''}?`,
    suggestions: [NEVER_MIND],
    pending: { kind: 'title', draft },
  }
}

function refused({ title, tags }: Draft): string | undefined {
  if ([...title].length > TITLE_MAX_LENGTH || title.length > TITLE_MAX_LENGTH)
    return `That title is too long: ${title.length} characters, and ${TITLE_MAX_LENGTH} is the most. I added nothing.`
  return tags.length > TAGS_MAX_COUNT
    ? `${tags.length} tags are too many: ${TAGS_MAX_COUNT} is the most. I added nothing.`
    : undefined
}

/** What makes two todos the same to a person. */
function keyOf(foldedTitle: string, { dueDate, dueTime }: Pick<Todo, 'dueDate' | 'dueTime'>): string {
  return JSON.stringify([foldedTitle, dueDate, dueTime])
}
