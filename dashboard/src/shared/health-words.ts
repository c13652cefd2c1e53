import type { ExitWords } from './exit-code.ts'
import type { Health } from './workload-health.ts'
import { EXIT_WORDS } from './exit-code.ts'

/** "1 of 1 pod is ready", "1 of 2 pods is ready", "2 of 2 pods are ready". */
function countPods(count: number, wanted: number, state: string, which = ''): string {
  const noun = wanted === 1 ? 'pod' : 'pods'
  const verb = count === 1 || wanted === 1 ? 'is' : 'are'
  return `${count} of ${wanted} ${noun}${which} ${verb} ${state}`
}

function times(count: number): string {
  return count === 1
    ? 'once'
    : `${count} times`
}

/** The sentences about workloads and their rollouts; another language brings its own. */
export const HEALTH_WORDS = {
  exit: EXIT_WORDS as ExitWords,
  /** Number `revision` is null for workloads whose revisions have none. */
  available: (available: number, wanted: number, revision: number | null) => countPods(available, wanted, 'available', revision === null ? '' : ` of revision ${revision}`),
  oldStillServes: '; the version before still serves',
  rollout: {
    'complete': (_name: string, revision: number | null, progress: string) => `${revision === null ? 'The newest version' : `Revision ${revision}`} is rolled out: ${progress}.`,
    'scaled-to-zero': (name: string, _revision: number | null, _progress: string) => `${name} is scaled to zero: no pod is wanted.`,
    'paused': (_name: string, _revision: number | null, progress: string) => `The rollout is paused: ${progress}.`,
    'progressing': (_name: string, _revision: number | null, progress: string) => `The rollout is under way: ${progress}.`,
    'stuck': (_name: string, _revision: number | null, progress: string) => `${progress}.`,
  },
  blockers: {
    imagePull: (image: string, container: string, pod: string) => `The image ${image} cannot be pulled for container ${container} of pod ${pod}.`,
    configuration: (container: string, pod: string, cause: string) => `Container ${container} of pod ${pod} cannot be created: ${cause}.`,
    crash: (container: string, pod: string, exitCode: number, meaning: string, restarts: number) => `Container ${container} of pod ${pod} keeps ending with exit code ${exitCode} (${meaning}); it restarted ${times(restarts)}.`,
    quota: (workload: string, namespace: string, message: string) => `New pods of ${workload} are refused because a quota of namespace ${namespace} is used up: ${message}`,
    refused: (workload: string, message: string) => `New pods of ${workload} are refused: ${message}`,
    deadline: (workload: string, seconds: number) => `${workload} made no progress for ${seconds} seconds, and nothing says why.`,
    unschedulable: (pod: string, message: string) => `No node takes pod ${pod}: ${message}`,
    volume: (pod: string, message: string) => `A volume of pod ${pod} cannot be mounted: ${message}`,
    liveness: (pod: string, restarts: number, message: string) => `Pod ${pod} was restarted ${times(restarts)} because its probe failed: ${message}`,
    probe: (pod: string, failures: number, message: string) => `Pod ${pod} runs but its probe failed ${times(failures)}: ${message}`,
  },
  workload: {
    works: (name: string, ready: number, wanted: number, restart: string) => `${name} works: ${countPods(ready, wanted, 'ready')}${restart}.`,
    restarted: (pod: string, exitCode: number, meaning: string) => `; ${pod} restarted within the last hour (exit code ${exitCode}, ${meaning})`,
    oldServes: (name: string) => `${name} still serves with its version before, but the new one does not come up.`,
    finished: (name: string) => `${name} has finished.`,
    /** `count` is null where the sentence after it counts the pods. */
    is: {
      progressing: (name: string, _count: string | null) => `${name} is being changed.`,
      degraded: (name: string, count: string | null) => `${name} works with fewer pods than wanted${count === null ? '' : ` (${count})`}.`,
      down: (name: string, count: string | null) => `${name} does not work: no pod is ready${count === null ? '' : ` (${count})`}.`,
      idle: (name: string, _count: string | null) => `${name} is switched off.`,
    } as Record<Exclude<Health, 'healthy'>, (name: string, count: string | null) => string>,
    count: (ready: number, wanted: number) => `${ready} of ${wanted}`,
  },
}

export type HealthWords = typeof HEALTH_WORDS
