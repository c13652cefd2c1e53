import type { Blocker, Clues, Finder } from './types.ts'
import { findDeadline, findRefusal } from './conditions.ts'
import { findConfiguration, findCrash, findImagePull } from './containers.ts'
import { findLiveness, findProbe, findRefusedPod, findUnschedulable, findVolume } from './events.ts'

/** From the cause nearest to the container to the most general one. */
const FINDERS: readonly Finder[] = [findImagePull, findConfiguration, findLiveness, findCrash, findRefusal, findRefusedPod, findUnschedulable, findVolume, findProbe, findDeadline]

/** The first cause found. */
export function findBlocker(clues: Clues): Blocker | null {
  for (const find of FINDERS) {
    const blocker = find(clues)
    if (blocker !== null)
      return blocker
  }
  return null
}
