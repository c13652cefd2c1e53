import type { RouteLocationRaw } from 'vue-router'
import type { AppHealth } from '../../shared/app-health.ts'
import type { WorkloadHealth } from '../../shared/overview.ts'
import type { NodeRow, PodRow } from '../../shared/rows.ts'
import type { UsageSample } from '../../shared/stream.ts'
import type { Messages } from '../i18n/messages.ts'
import type { Tone } from './tone.ts'
import { explainExitCode } from '../../shared/exit-code.ts'
import { appTroubles } from './app-health.ts'
import { formatBytes } from './quantity.ts'
import { rolloutParams } from './rollout-params.ts'
import { formatDuration } from './time.ts'
import { usageTone } from './usage-level.ts'

/** Something a person should look at: one sentence, and where the evidence is. */
export interface AttentionItem {
  key: string
  tone: Tone
  sentence: string
  to: RouteLocationRaw
}

type Words = Pick<Messages, 'overview' | 'exit'>

export interface AttentionInputs {
  /** Null while nobody knows. */
  app: AppHealth | null
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

function appItems(app: AppHealth | null, { overview }: Words): AttentionItem[] {
  return appTroubles(app, overview.app).map(({ id, what, fault }) => ({
    key: `app/${id}`,
    tone: 'danger',
    sentence: overview.app.attention(what, fault),
    to: { name: 'overview', hash: '#chat-app' },
  }))
}

function workloadItems(workloads: readonly WorkloadHealth[]): AttentionItem[] {
  return workloads
    .filter(({ health }) => health === 'down' || health === 'degraded')
    .map(({ namespace, kind, name, health, sentence, rollout }) => ({
      key: `workload/${namespace}/${kind}/${name}`,
      tone: health === 'down'
        ? 'danger'
        : 'warn',
      sentence,
      to: rollout
        ? {
            name: 'rollout',
            params: rolloutParams({ kind, namespace, name }),
          }
        : {
            name: 'pods',
            query: { q: name },
          },
    }))
}

function restartItems(workloads: readonly WorkloadHealth[], nowMs: number, { overview, exit }: Words): AttentionItem[] {
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
        sentence: overview.attention.restarted(end.pod, formatDuration(agoMs), end.reason, end.exitCode, explainExitCode(end.exitCode, end.reason, exit)),
        to: {
          name: 'pod',
          params: { namespace, name: end.pod },
        },
      },
    ]
  })
}

function nodeItems(nodes: readonly NodeRow[], { overview }: Words): AttentionItem[] {
  return nodes.filter(({ ready }) => !ready).map(({ name, conditions }) => {
    const reason = conditions.find(({ type }) => type === 'Ready')?.message
    return {
      key: `node/${name}`,
      tone: 'danger',
      sentence: overview.attention.node(name, reason?.replace(/\.$/, '') || null),
      to: {
        name: 'pods',
        query: { q: name },
      },
    }
  })
}

function memoryItems(pods: readonly PodRow[], podUsage: ReadonlyMap<string, UsageSample>, { overview }: Words): AttentionItem[] {
  return pods.flatMap(({ uid, namespace, name, limits }) => {
    const used = podUsage.get(uid)?.[1] ?? null
    const tone = usageTone(used, limits.memoryBytes)
    return tone === 'warn' || tone === 'danger'
      ? [
          {
            key: `memory/${uid}`,
            tone,
            sentence: overview.attention.memory(name, formatBytes(used), formatBytes(limits.memoryBytes)),
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
export function describeAttention({ app, workloads, nodes, pods, podUsage }: AttentionInputs, nowMs: number, words: Words): AttentionItem[] {
  return [
    ...appItems(app, words),
    ...workloadItems(workloads),
    ...nodeItems(nodes, words),
    ...gathered(memoryItems(pods, podUsage, words), {
      key: 'memory',
      sentence: words.overview.attention.manyMemory,
      to: {
        name: 'pods',
        query: { show: 'near-limit', sort: '-memory' },
      },
    }),
    ...gathered(restartItems(workloads, nowMs, words), {
      key: 'restarts',
      sentence: words.overview.attention.manyRestarted,
      to: {
        name: 'pods',
        query: { show: 'restarted', sort: '-last-restart' },
      },
    }),
  ]
    .toSorted((a, b) => TONE_ORDER.indexOf(a.tone) - TONE_ORDER.indexOf(b.tone))
}
