import { defineStore } from 'pinia'
import { computed } from 'vue'
import { describeReleases, describeWorkloads } from '../../shared/overview.ts'
import { useTick } from '../composables/useTick.ts'
import { useMessages } from '../i18n/messages.ts'
import { describeAttention } from '../lib/attention.ts'
import { useAppHealthStore } from './app-health.ts'
import { useClusterStore } from './cluster.ts'

const MINUTE_MS = 60_000

/** What the rows mean: the health of workloads and releases, and what needs attention; derived only. */
export const useHealthStore = defineStore('health', () => {
  const cluster = useClusterStore()
  const app = useAppHealthStore()
  const m = useMessages()
  const tickMs = useTick()
  // Sentences speak of hours, so a new minute is soon enough to look again.
  const nowMs = computed(() => Math.floor(tickMs.value / MINUTE_MS) * MINUTE_MS)
  const workloads = computed(() => describeWorkloads({
    deployments: [
      ...cluster.deployments.values(),
    ],
    replicasets: [
      ...cluster.replicasets.values(),
    ],
    statefulsets: [
      ...cluster.statefulsets.values(),
    ],
    daemonsets: [
      ...cluster.daemonsets.values(),
    ],
    pods: [
      ...cluster.pods.values(),
    ],
    events: [
      ...cluster.events.values(),
    ],
  }, nowMs.value, m.value.health))
  const releases = computed(() => describeReleases(workloads.value))
  const attention = computed(() => describeAttention({
    app: app.health,
    workloads: workloads.value,
    nodes: [
      ...cluster.nodes.values(),
    ],
    pods: [
      ...cluster.pods.values(),
    ],
    podUsage: cluster.podUsage,
  }, nowMs.value, m.value))
  return { workloads, releases, attention }
})
