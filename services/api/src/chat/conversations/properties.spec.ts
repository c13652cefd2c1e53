import type { Todo } from '@todo-chatbot/contract'
import { describe, expect, it } from 'vitest'
import { memoryStore } from '../act/testing/memory-store.ts'
import { respond } from '../index.ts'

const CONVERSATIONS = 100
const TIMEOUT_MS = 60_000
const MESSAGES = 14

const TITLES = ['milk', 'Buy milk', 'Call Bob', 'call anna', 'pay rent', '2 eggs', 'Café crème', '<b>x</b>', '"$& __proto__"', '🎉 party', 'שלום', 'the 9/11 report', 'salt and pepper', '']
const SLOTS = ['', '', ' tomorrow', ' at 5', ' friday 17:30', ' !high', ' #shop', ' every week', ' by 2020-01-01', ' urgent', ' #a #b tomorrow at noon']
const REFERENCES = ['milk', 'mlik', 'call', 'it', 'them', 'the last one', '1', '2', '7', '0', '1 and 2', 'everything', 'all', 'completed', 'cheese', 'the second', '#shop', 'rent', '2 eggs', 'all but 1', '']
const READS = ['list', 'show done', 'today', 'overdue', 'how many?', 'find milk', 'help', 'hi', 'thanks', 'lol', '👍', 'asdf', 'milk', 'no', 'never mind']
const GUARDED = ['don\'t delete milk', 'I haven\'t paid the rent', 'never complete everything', 'should I delete everything?', 'did I buy milk?', 'delete everything?', 'add milk?', 'what if I complete all?', 'is milk done?', 'I don\'t want to add milk']
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
  const kind = pick(['add', 'add', 'act', 'act', 'read', 'answer', 'answer', 'guarded', 'undo', 'two'])
  const act = () => pick(COMMANDS) + pick(REFERENCES)
  const add = () => `add ${pick(TITLES)}${pick(SLOTS)}`
  switch (kind) {
    case 'add': return { text: add(), guarded: false }
    case 'act': return { text: act(), guarded: false }
    case 'two': return { text: `${add()}; ${act()}`, guarded: false }
    case 'read': return { text: pick(READS), guarded: true }
    case 'guarded': return { text: pick(GUARDED), guarded: true }
    case 'answer': return { text: pick(ANSWERS), guarded: false }
    default: return { text: 'undo', guarded: false }
  }
}

const lasting = (todos: Todo[]) => todos.map(todo => ({ ...todo, version: 0 }))

async function converse(seed: number): Promise<void> {
  const pick = dice(seed)
  const now = new Date('2026-11-22T14:30:00Z')
  const store = memoryStore(() => now)
  const history: string[] = []
  const say = async (text: string) => {
    history.push(text)
    return respond({ message: text, now, timeZone: 'Europe/Berlin' })(store)
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
  it(`${CONVERSATIONS} of them: none fails, a guarded sentence writes nothing, an undo restores all fields, each change is told`, async () => {
    for (let seed = 1; seed <= CONVERSATIONS; seed++)
      await converse(seed)
  }, TIMEOUT_MS)
})
