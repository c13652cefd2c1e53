import type { Change, Suggestion, Todo, UpdateTodo } from '@todo-chatbot/contract'
import type { Clock, Draft } from '../understand/command.ts'
import type { ConversationState, Pending } from './state.ts'
import type { ChatStore, Edit } from './store.ts'
import { localTime } from '../understand/dates/clock.ts'

/** What one command comes to. */
export interface Outcome {
  reply: string
  suggestions?: Suggestion[]
  /** The list that the reply presents; numbers mean it from now on. */
  todos?: Todo[]
  /** The question that the reply asks. */
  pending?: Pending
}

/** One message being answered: every write goes through it, so that undo and the answer know each change. */
export class Turn {
  readonly clock: Clock
  readonly today: string
  readonly state: ConversationState
  readonly store: ChatStore
  readonly changes: Change[] = []
  private edits: Edit[] = []

  constructor(store: ChatStore, state: ConversationState, clock: Clock) {
    this.store = store
    this.state = state
    this.clock = clock
    this.today = localTime(clock).day
  }

  async create(draft: Draft): Promise<Todo> {
    return this.record(null, await this.store.todos.create(draft))
  }

  async update(before: Todo, patch: UpdateTodo): Promise<Todo> {
    return this.record(before, await this.store.todos.update(before.id, patch))
  }

  async remove(before: Todo): Promise<void> {
    await this.store.todos.remove(before.id)
    this.edits.push({ before, after: null })
    this.changes.push({ type: 'deleted', todo: before })
  }

  /** A change that is itself an undo: told to the client, but no step of the log. */
  told(change: Change): void {
    this.changes.push(change)
  }

  touch(todos: Todo[]): void {
    this.state.lastTouchedIds = todos.map(({ id }) => id)
    this.state.focus = 'touched'
  }

  present(todos: Todo[]): void {
    this.state.lastListIds = todos.map(({ id }) => id)
    this.state.focus = 'list'
    if (todos.length === 1)
      this.state.lastTouchedIds = [todos[0]!.id]
  }

  /** Closes the step of the undo log that is under way. */
  async closeStep(): Promise<void> {
    if (this.edits.length > 0)
      await this.store.conversation.pushUndo(this.edits)
    this.edits = []
  }

  private record(before: Todo | null, after: Todo): Todo {
    this.edits.push({ before, after })
    this.changes.push({
      type: before ? 'updated' : 'created',
      todo: after,
    })
    return after
  }
}
