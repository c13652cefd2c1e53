/** Stands in a mask for a character that no pattern may read. */
export const BLOT = '\uFFFC'

const PLAIN: [from: RegExp, to: string][] = [
  [/[’‘ʼ‛`´]/g, '\''],
  [/[“”„‟«»]/g, '"'],
  [/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' '],
  [/[‐‑]/g, '-'],
]
const FULL_WIDTH = /[\uFF01-\uFF5E]/g
const FULL_WIDTH_OFFSET = 0xFEE0

/** What is read as written: never a date, a tag, a number or a verb. */
const OPAQUE: RegExp[] = [
  /(?<=\B")[^"\n]+(?="\B)/g,
  /(?<=(?<![^\s(:,])')(?:[^'\n]|'\b)+(?='(?![^\s.,;:!?)]))/g,
  /\b(?:https?:\/\/|www\.)\S+/gi,
  /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,190}/g,
  /[$€£¥]\s?\d[\d.,]*/g,
  /\bv\d+(?:\.\d+)*\b/gi,
  /\b\d+\.\d+\.\d+\.\d+\b/g,
]
const FRACTION = /(?<!\b(?:on|by|due|until|for) )(?<![\d/])(\d)\/(\d{1,2})(?![\d/])/g
const FRACTION_DENOMINATORS = new Set([2, 3, 4, 5, 6, 8, 10])

const blot = (found: string) => BLOT.repeat(found.length)

/**
 * A copy of the same length that patterns look at: plain typography, and blots over quoted words, addresses, prices, versions and fractions.
 * Same length, so that what a pattern finds in it can be cut out of the text itself.
 */
export function maskOf(text: string): string {
  const plain = PLAIN
    .reduce((masked, [from, to]) => masked.replace(from, to), text)
    .replace(FULL_WIDTH, wide => String.fromCharCode(wide.charCodeAt(0) - FULL_WIDTH_OFFSET))
  return OPAQUE
    .reduce((masked, opaque) => masked.replace(opaque, blot), plain)
    .replace(FRACTION, (found, part: string, whole: string) =>
      Number(part) < Number(whole) && FRACTION_DENOMINATORS.has(Number(whole))
        ? blot(found)
        : found)
}
