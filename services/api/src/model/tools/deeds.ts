import { Type } from 'typebox'
import { closed, TODOS, tool, words } from './tool.ts'
import { targetOf } from './words.ts'

const MOST_STEPS = 50

function deed(intent: 'complete' | 'reopen' | 'delete', description: string) {
  return tool({
    name: intent,
    description,
    parameters: Type.Object({ todos: words(TODOS) }, closed),
    read: ({ todos }, clock) => [{ intent, target: targetOf(intent, todos, clock) }],
  })
}

export const complete = deed('complete', 'Tick todos off that are done, also where the message only reports it')
export const reopen = deed('reopen', 'Make done todos open again')
export const remove = deed('delete', 'Take todos off the list that are no longer wanted')

export const undo = tool({
  name: 'undo',
  description: 'Take back the last changes that were made in this conversation',
  parameters: Type.Object({ steps: Type.Optional(Type.Integer({ minimum: 1, maximum: MOST_STEPS })) }, closed),
  read: ({ steps = 1 }) => [{ intent: 'undo', steps }],
})
