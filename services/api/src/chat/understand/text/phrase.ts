import { BLOT, maskOf } from './mask.ts'

/** Words as written, and the mask that patterns look at; both have the same length. */
export interface Phrase {
  text: string
  mask: string
}

export function phrase(text: string): Phrase {
  return trimmed({
    text,
    mask: maskOf(text),
  })
}

/** From `start` to `end`, without spaces at its edges. */
export function part({ text, mask }: Phrase, start: number, end = text.length): Phrase {
  return trimmed({
    text: text.slice(start, end),
    mask: mask.slice(start, end),
  })
}

/** What is left when `start` to `end` is taken out; the gap closes to one space. */
export function without(whole: Phrase, start: number, end: number): Phrase {
  const before = part(whole, 0, start)
  const after = part(whole, end)
  if (before.text === '' || after.text === '') {
    return before.text === ''
      ? after
      : before
  }
  const gap = /^[,.;:!?)](?!\S)/.test(after.mask)
    ? ''
    : ' '
  return { text: before.text + gap + after.text, mask: before.mask + gap + after.mask }
}

/** The parts between the places where `separator` (a global pattern) matches; empty ones are left out. */
export function split(whole: Phrase, separator: RegExp): Phrase[] {
  const parts: Phrase[] = []
  let start = 0
  for (const found of whole.mask.matchAll(separator)) {
    parts.push(part(whole, start, found.index))
    start = found.index + found[0].length
  }
  parts.push(part(whole, start))
  return parts.filter(({ text }) => text !== '')
}

/** What follows the pattern at the start of the phrase; undefined where it does not match. */
export function after(whole: Phrase, start: RegExp): Phrase | undefined {
  const found = start.exec(whole.mask)
  return found?.index === 0
    ? part(whole, found[0].length)
    : undefined
}

/** The named group of a match, cut from the text. The pattern needs the flag `d`. */
export function group(whole: Phrase, pattern: RegExp, name: string): Phrase | undefined {
  const span = pattern.exec(whole.mask)?.indices?.groups?.[name]
  return span && part(whole, span[0], span[1])
}

/** The words between quotes when the quotes hold everything; undefined otherwise. */
export function quoted({ text, mask }: Phrase): string | undefined {
  const inside = mask.slice(1, -1)
  const wrapped = /^(?:".*"|'.*')$/.test(mask) && inside !== '' && [...inside].every(character => character === BLOT)
  return wrapped
    ? text.slice(1, -1)
    : undefined
}

function trimmed({ text, mask }: Phrase): Phrase {
  const start = text.length - text.trimStart().length
  const end = Math.max(start, text.trimEnd().length)
  return {
    text: text.slice(start, end),
    mask: mask.slice(start, end),
  }
}
