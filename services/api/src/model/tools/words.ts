import type { Clock } from '../../chat/index.ts'
import type { ActingIntent, Target } from '../../chat/understand/command.ts'
import type { When } from '../../chat/understand/slots/when.ts'
import { TAG_SOURCE } from '../../chat/understand/slots/tags.ts'
import { readWhen } from '../../chat/understand/slots/when.ts'
import { normalise } from '../../chat/understand/text/normalise.ts'
import { phrase } from '../../chat/understand/text/phrase.ts'
import { readTargetText } from '../../chat/understand/understand.ts'
import { Refusal } from './tool.ts'

const TAG = new RegExp(`^#?(?<tag>${TAG_SOURCE})$`, 'u')

/** One line of text that can be stored; refused when nothing visible is left. */
export function textOf(words: string): string {
  const text = normalise(words).replaceAll(/\s+/g, ' ').trim()
  if (text === '')
    throw new Refusal('a text must not be blank')
  return text
}

/** The todos that words point at, as in an answer to "Which one?". */
export function targetOf(intent: ActingIntent, words: string, clock: Clock): Target {
  return readTargetText(intent, textOf(words), clock)
}

export function whenOf(words: string, clock: Clock): When {
  const when = readWhen(phrase(textOf(words)), clock)
  if (!when)
    throw new Refusal('a day or time cannot be read: write it like "tomorrow at 5 pm" or "2026-11-27 17:00"')
  return when
}

/** Tags without their mark, each once. */
export function tagsOf(words: readonly string[]): string[] {
  return [...new Set(words.map(tagOf))]
}

export function tagOf(word: string): string {
  const tag = TAG.exec(word)?.groups?.tag
  if (tag === undefined)
    throw new Refusal('a tag must be one word of letters and digits')
  return tag
}
