function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** RFC 7386. Neither argument is changed. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch))
    return patch
  const result: Record<string, unknown> = isObject(target)
    ? { ...target }
    : {}
  for (const [field, value] of Object.entries(patch)) {
    if (value === null || value === undefined)
      delete result[field]
    else
      result[field] = mergePatch(result[field], value)
  }
  return result
}
