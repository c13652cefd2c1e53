import type { Change, Todo } from '@todo-chatbot/contract'
import { describe, expect, it } from 'vitest'
import { memoryStore } from '../act/testing/memory-store.ts'
import { respond } from './testing/respond.ts'

const CONVERSATIONS = 1000
const TIMEOUT_MS = 300_000
const MESSAGES = 14

const TITLES = ['milk', 'Buy milk', 'Call Bob', 'call anna', 'pay rent', '2 eggs', 'Café crème', '<b>x</b>', '"$& __proto__"', '🎉 party', 'שלום', 'the 9/11 report', 'salt and pepper', '']
const SLOTS = ['', '', ' tomorrow', ' at 5', ' friday 17:30', ' !high', ' #shop', ' every week', ' by 2020-01-01', ' urgent', ' #a #b tomorrow at noon']
const REFERENCES = ['milk', 'mlik', 'call', 'it', 'them', 'the last one', '1', '2', '7', '0', '1 and 2', 'everything', 'all', 'completed', 'cheese', 'the second', '#shop', 'rent', '2 eggs', 'all but 1', '']
const READS = ['list', 'show done', 'today', 'overdue', 'how many?', 'find milk', 'help', 'hi', 'thanks', 'lol', '👍', 'asdf', 'milk', 'no', 'never mind']
const GUARDED = ['don\'t delete milk', 'I haven\'t paid the rent', 'never complete everything', 'should I delete everything?', 'did I buy milk?', 'delete everything?', 'add milk?', 'what if I complete all?', 'is milk done?', 'don\'t rename milk to oat milk', 'should I move milk to friday?', 'move everything to today?', 'I don\'t want to add milk']
const EDITS = ['rename milk to ', 'rename it to ', 'rename 1 to ', 'rename ']
const CHANGES = ['move milk to friday', 'move it to 17:30', 'postpone 1 by a week', 'postpone everything by 2 hours', 'make it urgent', 'make all low priority', 'tag milk with #shop', 'tag 2 #a #b', 'untag it', 'repeat rent every month', 'stop repeating it', 'remove the date from 1', 'move all overdue to today', 'bring it forward a day', 'make milk due 2026-12-01']
const ANSWERS = ['yes', 'yes', 'no', '1', '2', 'all of them', 'both', 'ok']
const COMMANDS = ['complete ', 'reopen ', 'delete ', 'remove ', 'mark as done ', 'I finished ']

/** The same numbers in every run, so that a failure can be looked at. */
function dice(seed: number) {
  let state = seed
  return <Item>(items: readonly Item[]): Item => {
    state = Math.imul(state ^ (state >>> 15), 0x2C1B3C6D) + 0x9E3779B9 | 0
    return items[(state >>> 0) % items.length]!
  }
}

function message(pick: ReturnType<typeof dice>): { text: string, guarded: boolean } {
  const kind = pick(['add', 'add', 'act', 'act', 'edit', 'edit', 'read', 'answer', 'answer', 'guarded', 'undo', 'two'])
  const act = () => pick(COMMANDS) + pick(REFERENCES)
  const add = () => `add ${pick(TITLES)}${pick(SLOTS)}`
  const edit = () => pick([() => pick(EDITS) + pick(TITLES), () => pick(CHANGES)])()
  switch (kind) {
    case 'edit': return { text: edit(), guarded: false }
    case 'add': return { text: add(), guarded: false }
    case 'act': return { text: act(), guarded: false }
    case 'two': return { text: `${add()}; ${pick([act, edit])()}`, guarded: false }
    case 'read': return { text: pick(READS), guarded: true }
    case 'guarded': return { text: pick(GUARDED), guarded: true }
    case 'answer': return { text: pick(ANSWERS), guarded: false }
    default: return { text: 'undo', guarded: false }
  }
}

/** What a client knows that follows the changes of each turn: the simple model that the store has to equal. */
function follow(model: Map<string, Todo>, changes: Change[]): void {
  for (const { type, todo } of changes) {
    if (type === 'deleted')
      model.delete(todo.id)
    else
      model.set(todo.id, todo)
  }
}

const byId = (todos: Iterable<Todo>) => [...todos].sort((one, other) => one.id.localeCompare(other.id))

const lasting = (todos: Todo[]) => todos.map(todo => ({ ...todo, version: 0 }))

async function converse(seed: number): Promise<void> {
  const pick = dice(seed)
  const now = new Date('2026-11-22T14:30:00Z')
  const store = memoryStore(() => now)
  const history: string[] = []
  const model = new Map<string, Todo>()
  const say = async (text: string) => {
    history.push(text)
    const outcome = await respond({ message: text, now, timeZone: 'Europe/Berlin' })(store)
    follow(model, outcome.changes)
    expect(byId(model.values()), `seed ${seed}: ${history.join(' / ')}`).toEqual(byId(store.all()))
    return outcome
  }
  for (let count = 0; count < MESSAGES; count++) {
    const before = lasting(store.all())
    const { text, guarded } = message(pick)
    const pending = (await store.conversation.load())?.pending
    const { changes, reply, todos } = await say(text)
    const after = lasting(store.all())
    const where = `seed ${seed}: ${history.join(' / ')}`
    expect(reply, where).not.toBe('')
    if (JSON.stringify(after) !== JSON.stringify(before))
      expect(changes, where).not.toEqual([])
    if (guarded && !pending)
      expect(changes, where).toEqual([])
    if (todos)
      expect((await store.conversation.load())?.lastListIds, where).toEqual(todos.map(({ id }) => id))
    if (changes.length > 0 && text !== 'undo') {
      await say('undo')
      expect(lasting(store.all()), where).toEqual(before)
      await store.conversation.save({ ...(await store.conversation.load())!, pending: null })
      await say(text)
    }
  }
}

describe('random conversations', () => {
  it(`${CONVERSATIONS} of them: none fails, a guarded sentence writes nothing, an undo restores all fields, the changes told are the store's`, async () => {
    for (let seed = 1; seed <= CONVERSATIONS; seed++)
      await converse(seed)
  }, TIMEOUT_MS)
})
