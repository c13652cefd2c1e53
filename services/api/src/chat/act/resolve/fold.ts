/** The form in which titles are compared: accents, case, typography and spacing say nothing. */
export function foldTitle(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘ʼ`´]/g, '\'')
    .replace(/[“”„«»"]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

const SMALL_WORDS = new Set([
  'the',
  'a',
  'an',
  'my',
  'to',
  'of',
  'about',
  'with',
  'todo',
  'task',
  'item',
  'one',
  'please',
])

/** The words that tell titles apart; small ones count only when there is nothing else. */
export function tellingWords(text: string): string[] {
  const words = allWords(text)
  const telling = words.filter(word => !SMALL_WORDS.has(word))
  return telling.length > 0
    ? telling
    : words
}

export function allWords(text: string): string[] {
  return foldTitle(text).split(/[^\p{L}\p{N}\p{Extended_Pictographic}'#]+/u).filter(word => word !== '')
}
