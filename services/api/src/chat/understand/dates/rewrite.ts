/** Replaces what `pattern` (a global one) finds; undefined leaves it alone. */
export interface Rewrite {
  pattern: RegExp
  replace: (found: RegExpMatchArray) => string | undefined
}

/** Replaces whole words, in any case. */
export function rule(source: string, replace: Rewrite['replace']): Rewrite {
  return {
    pattern: new RegExp(`\\b(?:${source})(?![\\w'-])`, 'gi'),
    replace,
  }
}

interface Rewritten {
  text: string
  /** Where a position of the new text was in the old one; inside a replacement, its nearer edge as asked. */
  origin: (position: number, edge: 'start' | 'end') => number
}

interface Piece { start: number, end: number, words: string }

/** Applies the rules at once: where two overlap, the earlier rule wins. */
export function rewrite(text: string, rules: readonly Rewrite[]): Rewritten {
  const pieces: Piece[] = []
  for (const { pattern, replace } of rules) {
    for (const found of text.matchAll(pattern)) {
      const start = found.index
      const end = start + found[0].length
      const words = pieces.some(piece => start < piece.end && piece.start < end)
        ? undefined
        : replace(found)
      if (words !== undefined)
        pieces.push({ start, end, words })
    }
  }
  pieces.sort((a, b) => a.start - b.start)
  return {
    text: joined(text, pieces),
    origin: (position, edge) => originOf(position, edge, pieces),
  }
}

function joined(text: string, pieces: Piece[]): string {
  let at = 0
  const parts = pieces.map(({ start, end, words }) => {
    const before = text.slice(at, start)
    at = end
    return before + words
  })
  return parts.join('') + text.slice(at)
}

function originOf(position: number, edge: 'start' | 'end', pieces: Piece[]): number {
  let shift = 0
  for (const { start, end, words } of pieces) {
    const newStart = start + shift
    const newEnd = newStart + words.length
    if (position <= newStart && (edge === 'end' || position < newStart))
      break
    if (position < newEnd || (edge === 'end' && position === newEnd)) {
      return edge === 'start'
        ? start
        : end
    }
    shift += words.length - (end - start)
  }
  return position - shift
}
