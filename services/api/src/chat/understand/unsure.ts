import type { Command, Understood } from './command.ts'

/** Words that no rule reads for sure: a phrase that may be a todo, or a remark. Questions and negations are sure: they change nothing. */
export function isUnsure(command: Command): boolean {
  return command.intent === 'unknown' && (command.reason === 'phrase' || command.reason === 'remark')
}

/** What somebody else may be asked about, a line for each such part of the message; undefined when all of it was understood. */
export function unsureWords(message: readonly Understood[]): string | undefined {
  const words = message.filter(({ command }) => isUnsure(command)).map(({ text }) => text).join('\n').trim()
  return words === ''
    ? undefined
    : words
}

/** The message with these commands in the place of its unsure words; what the rules read stays. */
export function withReading(message: readonly Understood[], commands: readonly Command[]): Understood[] {
  const text = unsureWords(message) ?? ''
  const first = message.findIndex(({ command }) => isUnsure(command))
  return message.flatMap((understood, index) => isUnsure(understood.command)
    ? index === first ? commands.map(command => ({ text, command })) : []
    : [understood])
}
