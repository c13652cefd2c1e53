type Tree = Record<string, unknown>

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Lays `over` on `base`: maps are merged key by key, anything else is replaced, as Helm does with values. */
export function mergeDeep<T extends object>(base: T, over: object): T {
  const result: Tree = { ...base as Tree }
  for (const [key, value] of Object.entries(over)) {
    const former = result[key]
    result[key] = isTree(former) && isTree(value)
      ? mergeDeep(former, value)
      : value
  }
  return result as T
}
