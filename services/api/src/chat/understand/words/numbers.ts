const WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
]
const ORDINALS = [
  'zeroth',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
]

/** A number in digits or in words up to twenty, as the source of a pattern. */
export const NUMBER = `\\d{1,3}|${WORDS.slice(1).join('|')}`
export const ORDINAL = `\\d{1,3}(?:st|nd|rd|th)|${ORDINALS.slice(1).join('|')}`

export function numberOf(word: string): number {
  const lower = word.toLowerCase()
  if (/^an?$/.test(lower))
    return 1
  const index = WORDS.indexOf(lower)
  return index >= 0
    ? index
    : Number.parseInt(lower, 10)
}

export function ordinalOf(word: string): number {
  const index = ORDINALS.indexOf(word.toLowerCase())
  return index >= 0
    ? index
    : Number.parseInt(word, 10)
}
