import type { RouteLocationRaw } from 'vue-router'
import type { WorkloadHealth } from '../../shared/overview.ts'
import type { NodeRow, PodRow } from '../../shared/rows.ts'
import type { UsageSample } from '../../shared/stream.ts'
import type { Tone } from './tone.ts'
import { explainExitCode } from '../../shared/exit-code.ts'
import { formatBytes, plural } from './quantity.ts'
import { formatDuration } from './time.ts'
import { usageTone } from './usage-level.ts'

/** Something a person should look at: one sentence, and where the evidence is. */
export interface AttentionItem {
  key: string
  tone: Tone
  sentence: string
  to: RouteLocationRaw
}

export interface AttentionInputs {
  workloads: readonly WorkloadHealth[]
  nodes: readonly NodeRow[]
  pods: readonly PodRow[]
  podUsage: ReadonlyMap<string, UsageSample>
}

const RECENT_MS = 24 * 3_600_000
const LISTED_SINGLY = 5
const TONE_ORDER: readonly Tone[] = [
  'danger',
  'warn',
  'info',
  'muted',
  'ok',
]

function workloadItems(workloads: readonly WorkloadHealth[]): AttentionItem[] {
  return workloads
    .filter(({ health }) => health === 'down' || health === 'degraded')
    .map(({ namespace, kind, name, health, sentence }) => ({
      key: `workload/${namespace}/${kind}/${name}`,
      tone: health === 'down'
        ? 'danger'
        : 'warn',
      sentence,
      to: kind === 'Deployment'
        ? {
            name: 'rollout',
            params: { namespace, name },
          }
        : {
            name: 'pods',
            query: { q: name },
          },
    }))
}

function restartItems(workloads: readonly WorkloadHealth[], nowMs: number): AttentionItem[] {
  return workloads.flatMap(({ namespace, name, health, restarts, lastTermination: end }) => {
    const agoMs = end === null
      ? Infinity
      : nowMs - Date.parse(end.finishedAt)
    if (end === null || restarts === 0 || agoMs > RECENT_MS || health === 'down' || health === 'degraded')
      return []
    return [
      {
        key: `restart/${namespace}/${name}`,
        tone: 'warn' as const,
        sentence: `${end.pod} restarted ${formatDuration(agoMs)} ago: ${end.reason}, exit code ${end.exitCode} (${explainExitCode(end.exitCode, end.reason)}). It is well again.`,
        to: {
          name: 'pod',
          params: { namespace, name: end.pod },
        },
      },
    ]
  })
}

function nodeItems(nodes: readonly NodeRow[]): AttentionItem[] {
  return nodes.filter(({ ready }) => !ready).map(({ name, conditions }) => {
    const reason = conditions.find(({ type }) => type === 'Ready')?.message
    return {
      key: `node/${name}`,
      tone: 'danger',
      sentence: `Node ${name} is not ready${reason
        ? `: ${reason.replace(/\.$/, '')}`
        : ''}.`,
      to: {
        name: 'pods',
        query: { q: name },
      },
    }
  })
}

function memoryItems(pods: readonly PodRow[], podUsage: ReadonlyMap<string, UsageSample>): AttentionItem[] {
  return pods.flatMap(({ uid, namespace, name, limits }) => {
    const used = podUsage.get(uid)?.[1] ?? null
    const tone = usageTone(used, limits.memoryBytes)
    return tone === 'warn' || tone === 'danger'
      ? [
          {
            key: `memory/${uid}`,
            tone,
            sentence: `${name} uses ${formatBytes(used)} of its memory limit of ${formatBytes(limits.memoryBytes)}; at the limit it is killed.`,
            to: {
              name: 'usage-of',
              params: { kind: 'Pod', namespace, name },
            },
          },
        ]
      : []
  })
}

/** Beyond some items of a kind, one that counts them says more than all of them. */
function gathered(items: AttentionItem[], { key, sentence, to }: { key: string, sentence: (count: number) => string, to: RouteLocationRaw }): AttentionItem[] {
  if (items.length <= LISTED_SINGLY)
    return items
  const tone = items.some(item => item.tone === 'danger')
    ? 'danger'
    : 'warn'
  return [
    {
      key,
      tone,
      sentence: sentence(items.length),
      to,
    },
  ]
}

/** Everything that needs attention, worst first. */
export function describeAttention({ workloads, nodes, pods, podUsage }: AttentionInputs, nowMs: number): AttentionItem[] {
  return [
    ...workloadItems(workloads),
    ...nodeItems(nodes),
    ...gathered(memoryItems(pods, podUsage), {
      key: 'memory',
      sentence: count => `${plural(count, 'pod')} are near their memory limits; at the limit a pod is killed.`,
      to: {
        name: 'pods',
        query: { show: 'near-limit', sort: '-memory' },
      },
    }),
    ...gathered(restartItems(workloads, nowMs), {
      key: 'restarts',
      sentence: count => `${plural(count, 'workload')} restarted within a day and are well again.`,
      to: {
        name: 'pods',
        query: { show: 'restarted', sort: '-last-restart' },
      },
    }),
  ]
    .toSorted((a, b) => TONE_ORDER.indexOf(a.tone) - TONE_ORDER.indexOf(b.tone))
}
