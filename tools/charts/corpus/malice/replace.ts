/** A value with another one at a path; keys such as `__proto__` are keys like any other. */
export function withValueAt(value: unknown, [key, ...rest]: string[], inner: unknown): unknown {
  if (key === undefined)
    return inner
  if (Array.isArray(value))
    return value.map((item, index) => String(index) === key ? withValueAt(item, rest, inner) : item)
  const entries = Object.entries(value ?? {})
  const isThere = entries.some(([name]) => name === key)
  const replaced = entries.map(([name, child]) => [name, name === key ? withValueAt(child, rest, inner) : child] as const)
  return Object.fromEntries(isThere ? replaced : [...replaced, [key, withValueAt(undefined, rest, inner)] as const])
}

/** A value in which an entry of the map at a path has another name; it stays where it is among the others. */
export function renamedAt(value: unknown, [part, ...rest]: string[], from: string, to: string): unknown {
  const entries = Object.entries(value ?? {})
  if (part === undefined)
    return Object.fromEntries(entries.map(([key, child]) => [key === from ? to : key, child]))
  return Object.fromEntries(entries.map(([key, child]) => [key, key === part ? renamedAt(child, rest, from, to) : child]))
}

/** A value with every text and every key in it replaced. */
export function mapTexts(value: unknown, replace: (text: string) => string): unknown {
  if (typeof value === 'string')
    return replace(value)
  if (Array.isArray(value))
    return value.map(item => mapTexts(item, replace))
  if (typeof value !== 'object' || value === null)
    return value
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [replace(key), mapTexts(child, replace)]))
}
