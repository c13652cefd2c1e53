import type { DeploymentRow, EventRow, PodRow } from '../rows.ts'
import type { Blocker, Finder } from './types.ts'
import { findDeadline, findRefusal } from './conditions.ts'
import { findConfiguration, findCrash, findImagePull } from './containers.ts'
import { findProbe, findUnschedulable, findVolume } from './events.ts'

/** From the cause nearest to the container to the most general one. */
const FINDERS: readonly Finder[] = [findImagePull, findConfiguration, findCrash, findRefusal, findUnschedulable, findVolume, findProbe, findDeadline]

/** The first cause found. */
export function findBlocker(pods: readonly PodRow[], events: readonly EventRow[], deployment: DeploymentRow): Blocker | null {
  for (const find of FINDERS) {
    const blocker = find(pods, events, deployment)
    if (blocker !== null)
      return blocker
  }
  return null
}
