import type { Todo } from '@todo-chatbot/contract'
import type { Edit, UndoStep } from '../store.ts'
import type { Turn } from '../turn.ts'
import type { Action } from './action.ts'
import { UNDO } from '../suggestions.ts'
import { quoteAll } from '../wording/quote.ts'

/** Takes back the last changes of this conversation, newest first. What others changed since stays, but for the fields in question. */
export const undo: Action<'undo'> = async ({ steps }, turn) => {
  await turn.closeStep()
  const replies: string[] = []
  for (let count = 0; count < steps; count++) {
    const step = await turn.store.conversation.popUndo()
    if (!step)
      break
    replies.push(await takeBack(step, turn))
  }
  if (replies.length === 0)
    return { reply: 'There is nothing to undo.' }
  return {
    reply: replies.length === 1
      ? `Undone: ${replies[0]}`
      : `Took back ${replies.length} changes:\n${replies.map(reply => `• ${reply}`).join('\n')}`,
    suggestions: [UNDO],
  }
}

async function takeBack(step: UndoStep, turn: Turn): Promise<string> {
  const back: Todo[] = []
  for (const edit of step.toReversed())
    back.push(...await revert(edit, turn))
  turn.touch(back.toReversed())
  return wordsFor(step)
}

async function revert({ before, after }: Edit, turn: Turn): Promise<Todo[]> {
  const { todos } = turn.store
  const current = await todos.get((before ?? after)!.id)
  if (!before) {
    if (current) {
      await todos.remove(current.id)
      turn.told({ type: 'deleted', todo: current })
    }
    return []
  }
  if (after && !current)
    return []
  const restored = await todos.restore(after && current
    ? merged(before, after, current)
    : before)
  turn.told({
    type: current ? 'updated' : 'created',
    todo: restored,
  })
  return [restored]
}

/** The former values of what the step changed; where nobody else wrote since, that is the former todo to the letter. */
function merged(before: Todo, after: Todo, current: Todo): Todo {
  if (current.version === after.version)
    return before
  const changed = (Object.keys(before) as (keyof Todo)[]).filter(key => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
  return {
    ...current,
    ...Object.fromEntries(changed.map(key => [key, before[key]])),
  }
}

/** The title of each todo before the step, however often the step changed it. */
function firstTitles(edits: Edit[]): Map<string, string> {
  const titles = edits.map(({ before, after }) => [(before ?? after)!.id, (before ?? after)!.title] as const)
  return new Map(titles.filter(([id], index) => titles.findIndex(([other]) => other === id) === index))
}

function wordsFor(step: UndoStep): string {
  const titles = (edits: Edit[]) => quoteAll([...firstTitles(edits).values()])
  const are = (edits: Edit[]) => firstTitles(edits).size === 1
    ? 'is'
    : 'are'
  const created = step.filter(({ before }) => !before)
  const deleted = step.filter(({ after }) => !after)
  const updated = step.filter(({ before, after }) => before && after)
  const edited = updated.filter(({ before, after }) => before!.completed === after!.completed)
  const reopened = updated.filter(edit => !edited.includes(edit) && !edit.before!.completed)
  const completed = updated.filter(edit => !edited.includes(edit) && edit.before!.completed)
  return [
    deleted.length > 0 && `${titles(deleted)} ${are(deleted)} back.`,
    created.length > 0 && `${titles(created)} ${are(created)} off the list again.`,
    reopened.length > 0 && `${titles(reopened)} ${are(reopened)} open again.`,
    completed.length > 0 && `${titles(completed)} ${are(completed)} done again.`,
    edited.length > 0 && `${titles(edited)} ${are(edited)} as before.`,
  ].filter(words => words !== false).join(' ')
}
