/** Something that holds objects, such as a file of them. */
interface Holder { objects: string[] }

const sharesObject = (one: Holder, other: Holder) => one.objects.some(object => other.objects.includes(object))

/**
 * Puts holders into groups, in as few as come of taking them in order, so that no two of a group hold an object of one name:
 * overlays of one chart are never together.
 */
export function groupApart<T extends Holder>(holders: T[]): T[][] {
  const groups: T[][] = []
  for (const holder of holders) {
    const free = groups.find(group => !group.some(other => sharesObject(holder, other)))
    if (free)
      free.push(holder)
    else
      groups.push([holder])
  }
  return groups
}
