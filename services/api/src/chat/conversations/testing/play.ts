import type { Todo } from '@todo-chatbot/contract'
import type { Command } from '../../index.ts'
import type { Script } from '../scripts/script.ts'
import { expect, it } from 'vitest'
import { memoryStore } from '../../act/testing/memory-store.ts'
import { details } from '../../act/wording/describe.ts'
import { withReading } from '../../index.ts'
import { script } from '../scripts/script.ts'
import { respond } from './respond.ts'

/** Sunday 22 November 2026, 15:30 in Berlin. */
const NOW = new Date('2026-11-22T14:30:00Z')
const TODAY = '2026-11-22'

const nameOf = ({ title, completed }: Todo) => completed ? `✓ ${title}` : title
const detailsOf = (todo: Todo) => [nameOf(todo), details(todo, TODAY)].filter(part => part !== '').join(', ')

/** Says what the script says, and expects what it expects. `readings` are what a model reads in what is said, where no rule does. */
export async function play({ turns }: Script, readings: Record<string, Command[]> = {}): Promise<void> {
  const store = memoryStore(() => NOW)
  const detailed = () => store.all().map(detailsOf)
  for (const { you, bot, ...expected } of turns) {
    const before = detailed()
    const message = you.replaceAll(' ⏎ ', '\n')
    const { reply, suggestions } = await respond({
      message,
      now: NOW,
      timeZone: 'Europe/Berlin',
      refine: understood => you in readings ? withReading(understood, readings[you]!) : understood,
    })(store)
    expect({ you, bot: reply }).toEqual({ you, bot: bot.join('\n') })
    if (expected.list !== undefined)
      expect(store.all().map(nameOf).join(' · '), you).toBe(expected.list)
    if (expected.details !== undefined)
      expect(detailed().join(' · '), you).toBe(expected.details)
    if (expected.list === undefined && expected.details === undefined)
      expect(detailed(), you).toEqual(before)
    if (expected.buttons !== undefined)
      expect(suggestions.map(({ label }) => label).join(' · '), you).toBe(expected.buttons)
  }
}

/** A test of its own, whose script is the text. */
export function conversation(title: string, text: string, readings?: Record<string, Command[]>): void {
  it(title, () => play(script(title, text), readings))
}
