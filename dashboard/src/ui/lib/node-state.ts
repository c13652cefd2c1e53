import type { ConditionRow, NodeRow } from '../../shared/rows.ts'
import type { Messages } from '../i18n/messages.ts'
import type { Tone } from './tone.ts'

type NodeState = keyof Messages['nodes']['states']

const PRESSURES: Record<string, NodeState> = {
  MemoryPressure: 'memory',
  DiskPressure: 'disk',
  PIDPressure: 'pids',
  NetworkUnavailable: 'network',
}

/** Everything that is wrong with a node, the worst first; only "ready" when nothing is. */
export function nodeStates({ ready, unschedulable, conditions }: NodeRow): NodeState[] {
  const isUnknown = conditions.some(({ type, status }) => type === 'Ready' && status === 'Unknown')
  const faults: NodeState[] = [
    ...ready ? [] : [isUnknown ? 'unreachable' as const : 'not-ready' as const],
    ...conditions.flatMap(({ type, status }) => (status === 'True' && PRESSURES[type]) || []),
    ...unschedulable ? ['cordoned' as const] : [],
  ]
  return faults.length > 0 ? faults : ['ready']
}

export function nodeTone(node: NodeRow): Tone {
  if (!node.ready)
    return 'danger'
  return nodeStates(node)[0] === 'ready' ? 'ok' : 'warn'
}

/** Of a node only "Ready" is good when it is true: all others, also those that tools add, tell of a fault. */
export function nodeConditionTone({ type, status }: Pick<ConditionRow, 'type' | 'status'>): Tone {
  if (type === 'Ready')
    return status === 'True' ? 'ok' : 'danger'
  if (status === 'Unknown')
    return 'muted'
  return status === 'True' ? 'warn' : 'ok'
}
