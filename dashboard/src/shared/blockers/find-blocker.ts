import type { DeploymentRow, EventRow, PodRow } from '../rows.ts'
import type { Blocker, Finder, PodFinder } from './types.ts'
import { findDeadline, findRefusal } from './conditions.ts'
import { findConfiguration, findCrash, findImagePull } from './containers.ts'
import { findLiveness, findProbe, findUnschedulable, findVolume } from './events.ts'

/** From the cause nearest to the container to the most general one. */
const FINDERS: readonly Finder[] = [findImagePull, findConfiguration, findLiveness, findCrash, findRefusal, findUnschedulable, findVolume, findProbe, findDeadline]
/** Those of them that need nothing but the pods and their events. */
const POD_FINDERS: readonly PodFinder[] = [findImagePull, findConfiguration, findLiveness, findCrash, findUnschedulable, findVolume, findProbe]

/** The first cause found. */
export function findBlocker(pods: readonly PodRow[], events: readonly EventRow[], deployment: DeploymentRow): Blocker | null {
  for (const find of FINDERS) {
    const blocker = find(pods, events, deployment)
    if (blocker !== null)
      return blocker
  }
  return null
}

/** The first cause that the pods themselves tell, for owners that are no Deployment. */
export function findPodBlocker(pods: readonly PodRow[], events: readonly EventRow[]): Blocker | null {
  for (const find of POD_FINDERS) {
    const blocker = find(pods, events)
    if (blocker !== null)
      return blocker
  }
  return null
}
