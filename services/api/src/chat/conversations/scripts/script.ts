/** A conversation, line by line. */
export interface Script {
  title: string
  turns: ScriptTurn[]
}

export interface ScriptTurn {
  you: string
  bot: string[]
  list?: string
  details?: string
  buttons?: string
}

/**
 * `you` says, `bot` answers (a line for each line of the reply), `list` is what the list holds then (in its order, done ones with
 * ✓), `details` is the same with all that is known of each todo; a turn without either changes nothing at all. `buttons` are the
 * labels of the suggestions. In `you`, ⏎ starts a new line.
 */
export function script(title: string, text: string): Script {
  const turns: ScriptTurn[] = []
  for (const line of text.split('\n').map(each => each.trim()).filter(each => each !== '')) {
    const [speaker, words] = [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]
    const turn = turns.at(-1)
    if (speaker === 'you')
      turns.push({ you: words, bot: [] })
    else if (speaker === 'bot')
      turn!.bot.push(words)
    else if (speaker === 'list' || speaker === 'details' || speaker === 'buttons')
      turn![speaker] = words
    else
      throw new Error(`Not a line of a conversation: ${line}`)
  }
  return { title, turns }
}
