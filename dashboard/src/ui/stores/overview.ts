import type { WorkloadHealth } from '../../shared/overview.ts'
import type { RolloutState } from '../../shared/rollout.ts'
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { useTick } from '../composables/useTick.ts'
import { useMessages } from '../i18n/messages.ts'
import { isReady, isUnready } from '../lib/pod-status.ts'
import { recentRestarts } from '../lib/restarts.ts'
import { sumUsage } from '../lib/usage-totals.ts'
import { describeVerdict } from '../lib/verdict.ts'
import { useClusterStore } from './cluster.ts'
import { useFreshnessStore } from './freshness.ts'
import { useHealthStore } from './health.ts'

const MINUTE_MS = 60_000

function countRollouts(workloads: readonly WorkloadHealth[]) {
  const count = (state: RolloutState) => workloads.filter(({ rollout }) => rollout?.state === state).length
  return {
    progressing: count('progressing'),
    stuck: count('stuck'),
  }
}

/** The figures of the overview; derived only. */
export const useOverviewStore = defineStore('overview', () => {
  const cluster = useClusterStore()
  const fresh = useFreshnessStore()
  const health = useHealthStore()
  const m = useMessages()
  const tickMs = useTick()
  const minuteMs = computed(() => Math.floor(tickMs.value / MINUTE_MS) * MINUTE_MS)

  const pods = computed(() => [
    ...cluster.pods.values(),
  ])
  const nodes = computed(() => [
    ...cluster.nodes.values(),
  ])
  const wantedPods = computed(() => pods.value.filter(pod => isReady(pod) || isUnready(pod)))
  const readyPods = computed(() => wantedPods.value.filter(isReady).length)
  const restarts = computed(() => recentRestarts(pods.value, minuteMs.value))
  const rollouts = computed(() => countRollouts(health.workloads))
  const cpu = computed(() => sumUsage('cpuMillicores', pods.value, nodes.value, cluster.podUsage))
  const memory = computed(() => sumUsage('memoryBytes', pods.value, nodes.value, cluster.podUsage))
  const verdict = computed(() => describeVerdict({
    attention: health.attention,
    workloads: health.workloads.length,
    rolloutsInProgress: rollouts.value.progressing,
    freshness: fresh.freshness,
  }, m.value.overview.verdict))

  return {
    nodes,
    wantedPods,
    readyPods,
    restarts,
    rollouts,
    cpu,
    memory,
    verdict,
  }
})
