/** Every word of the query has to occur in the text; a word that starts with "-" must not. */
export function matchesText(text: string, query: string): boolean {
  const words = query.toLowerCase().split(/\s+/).filter(word => word !== '' && word !== '-')
  const haystack = text.toLowerCase()
  return words.every(word => word.startsWith('-')
    ? !haystack.includes(word.slice(1))
    : haystack.includes(word))
}
