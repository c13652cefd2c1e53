import type { ChatReply, Intent } from '@todo-chatbot/contract'
import type { Clock, Command, Understood } from '../understand/command.ts'
import type { ChatStore } from './store.ts'
import type { Outcome } from './turn.ts'
import { perform } from './actions/registry.ts'
import { answerTo } from './pending.ts'
import { meant } from './resolve/meant.ts'
import { refusedAsTooMuch } from './size.ts'
import { emptyState } from './state.ts'
import { Turn } from './turn.ts'

/** Does what a message asks for and says what it did. Its changes are one step of the undo log. */
export async function act(message: Understood[], clock: Clock, store: ChatStore): Promise<Omit<ChatReply, 'conversationId'>> {
  const turn = new Turn(store, await store.conversation.load() ?? emptyState(), clock)
  const { pending } = turn.state
  turn.state.pending = null
  const refusal = refusedAsTooMuch(message)
  const outcomes = refusal
    ? [refusal]
    : await outcomesOf(message, pending, turn)
  await turn.closeStep()
  await store.conversation.save(turn.state)
  return answer(message[0]!.command, outcomes, turn)
}

async function outcomesOf(message: Understood[], pending: Turn['state']['pending'], turn: Turn): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const understood of message) {
    const answered = await answerTo(message.length === 1
      ? pending
      : null, understood, turn)
    if (answered && 'outcome' in answered) {
      remember(answered.outcome, turn)
      outcomes.push(answered.outcome)
    }
    else {
      outcomes.push(...await performed(answered?.commands ?? [understood.command], turn))
    }
  }
  return outcomes
}

async function performed(commands: Command[], turn: Turn): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const command of commands) {
    const outcome = await perform(await meant(command, turn), turn)
    remember(outcome, turn)
    outcomes.push(outcome)
  }
  return outcomes
}

function remember({ todos, pending }: Outcome, turn: Turn): void {
  if (todos)
    turn.present(todos)
  turn.state.pending = pending ?? turn.state.pending
}

function answer({ intent }: Command, outcomes: Outcome[], { changes }: Turn): Omit<ChatReply, 'conversationId'> {
  const todos = outcomes.findLast(outcome => outcome.todos)?.todos
  return {
    reply: outcomes.map(({ reply }) => reply).join('\n'),
    intent: (intent === 'offer' ? 'unknown' : intent) satisfies Intent,
    changes,
    ...(todos
      ? { todos }
      : {}),
    suggestions: unique(outcomes.flatMap(({ suggestions = [] }) => suggestions)),
  }
}

function unique(suggestions: ChatReply['suggestions']): ChatReply['suggestions'] {
  return [
    ...new Map(suggestions.map(suggestion => [suggestion.message, suggestion])).values(),
  ]
}
