/** The form in which texts are searched: compatibility characters unified and case removed, the same on every database. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
