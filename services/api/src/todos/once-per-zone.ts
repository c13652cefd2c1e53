/** More than the names of all time zones; what else comes is made anew each time the memory is full. */
const MOST_ZONES = 1000

/** Makes something once for each time zone: the formats of Intl are dear to make, and asked for with every request. */
export function oncePerZone<Result>(make: (timeZone: string) => Result): (timeZone: string) => Result {
  const known = new Map<string, Result>()
  return (timeZone) => {
    const former = known.get(timeZone)
    if (former !== undefined)
      return former
    const result = make(timeZone)
    if (known.size >= MOST_ZONES)
      known.clear()
    known.set(timeZone, result)
    return result
  }
}
