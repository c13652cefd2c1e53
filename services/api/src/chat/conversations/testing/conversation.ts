import { expect, it } from 'vitest'
import { memoryStore } from '../../act/testing/memory-store.ts'
import { respond } from '../../index.ts'

/** Sunday 22 November 2026, 15:30 in Berlin. */
const NOW = new Date('2026-11-22T14:30:00Z')

interface Turn {
  you: string
  bot: string[]
  list?: string
  buttons?: string
}

/**
 * A conversation as a script. `you` says, `bot` answers (a line for each line of the reply), `list` is what the list holds then
 * (in its order, done ones with ✓); a turn without `list` changes nothing. `buttons` are the labels of the suggestions.
 * In `you`, ⏎ starts a new line.
 */
export function conversation(title: string, script: string): void {
  it(title, async () => {
    const store = memoryStore(() => NOW)
    const list = () => store.all().map(({ title, completed }) => completed
      ? `✓ ${title}`
      : title).join(' · ')
    let before = list()
    for (const turn of turnsOf(script)) {
      const { reply, suggestions } = await respond({
        message: turn.you.replaceAll(' ⏎ ', '\n'),
        now: NOW,
        timeZone: 'Europe/Berlin',
      })(store)
      expect({
        you: turn.you,
        bot: reply,
        list: list(),
      }).toEqual({
        you: turn.you,
        bot: turn.bot.join('\n'),
        list: turn.list ?? before,
      })
      if (turn.buttons !== undefined)
        expect(suggestions.map(({ label }) => label).join(' · ')).toBe(turn.buttons)
      before = list()
    }
  })
}

function turnsOf(script: string): Turn[] {
  const turns: Turn[] = []
  for (const line of script.split('\n').map(text => text.trim()).filter(text => text !== '')) {
    const [speaker, words] = [
      line.slice(0, line.indexOf(':')),
      line.slice(line.indexOf(':') + 1).trim(),
    ]
    const turn = turns.at(-1)
    if (speaker === 'you')
      turns.push({ you: words, bot: [] })
    else if (speaker === 'bot')
      turn!.bot.push(words)
    else if (speaker === 'list' || speaker === 'buttons')
      turn![speaker] = words
    else
      throw new Error(`Not a line of a conversation: ${line}`)
  }
  return turns
}
