import type { ClusterSim } from '@todo-chatbot/cluster-sim'
import { namespaceObject } from '../install.ts'
import { startWandering } from '../usage/wandering.ts'
import { DEMO_NAMESPACE, installScenario } from './install-scenario.ts'
import { installLonePods } from './lone-pods.ts'
import { crashLoop } from './scenarios/crash-loop.ts'
import { imagePull } from './scenarios/image-pull.ts'
import { outOfMemory } from './scenarios/out-of-memory.ts'
import { probeFailing } from './scenarios/probe-failing.ts'
import { unschedulable } from './scenarios/unschedulable.ts'
import { installStatefulSet } from './stateful-set.ts'
import { installStuckRollout } from './stuck-rollout.ts'

const SCENARIOS = [
  crashLoop,
  imagePull,
  outOfMemory,
  probeFailing,
  unschedulable,
]

/** Workloads in every bad state, in a namespace of their own. The function returned ends their usage. */
export function installDemo(sim: ClusterSim, now: Date): () => void {
  sim.apply(namespaceObject(DEMO_NAMESPACE))
  const pods = [
    ...SCENARIOS.flatMap(scenario => installScenario(sim, scenario, now)),
    ...installStuckRollout(sim, now),
    ...installStatefulSet(sim, now),
  ]
  installLonePods(sim, now)
  return startWandering(sim, () => pods)
}
