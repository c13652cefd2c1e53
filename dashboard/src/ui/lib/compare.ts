export type SortDirection = 'asc' | 'desc'

export type SortValue = string | number | null

/** Orders by value; rows without one come last in both directions, since "not known" is neither small nor large. */
export function compareValues(left: SortValue, right: SortValue, direction: SortDirection): number {
  if (left === right)
    return 0
  if (left === null)
    return 1
  if (right === null)
    return -1
  const ascending = left < right
    ? -1
    : 1
  return direction === 'asc'
    ? ascending
    : -ascending
}
