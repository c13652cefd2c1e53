const LONGEST_SHOWN = 80

/** A title inside a sentence; a very long one is cut, as the todo itself shows it whole. */
export function quote(title: string): string {
  const characters = [...title]
  return `“${characters.length > LONGEST_SHOWN
    ? `${characters.slice(0, LONGEST_SHOWN - 1).join('')}…`
    : title}”`
}

/** “a”, “b” and “c”; beyond eight, the rest is counted. */
export function quoteAll(titles: string[]): string {
  const most = 8
  const shown = titles.slice(0, titles.length > most
    ? most - 1
    : most).map(quote)
  const parts = shown.length < titles.length
    ? [...shown, `${titles.length - shown.length} more`]
    : shown
  return listed(parts)
}

/** "a, b and c". */
export function listed(parts: string[]): string {
  return parts.length < 2
    ? parts.join('')
    : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

export function todos(count: number): string {
  return count === 1
    ? '1 todo'
    : `${count} todos`
}
