/** Deep equality of what rows are made of: plain objects, lists, texts, numbers. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b)
    return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return false
  const [keys, others] = [Object.keys(a), Object.keys(b)]
  return keys.length === others.length
    && keys.every(key => key in b && isSame(a[key as keyof typeof a], b[key as keyof typeof b]))
}
