import type { ResourceAmounts } from '../../../shared/rows.ts'
import type { Container, Pod } from '../wire.ts'
import { toBytes, toMillicores } from '../quantity.ts'

type Side = 'requests' | 'limits'
type Amount = number | null

/** What one container asks for; null where it says nothing. */
export function containerAmounts(container: { resources?: Container['resources'] | undefined } | undefined, side: Side): ResourceAmounts {
  const quantities = container?.resources?.[side]
  return {
    cpuMillicores: toMillicores(quantities?.cpu),
    memoryBytes: toBytes(quantities?.memory),
  }
}

/** What the scheduler reserves for the pod: null only when no container requests anything. */
export function podRequests(spec: NonNullable<Pod['spec']>): ResourceAmounts {
  return sumOverPod(spec, 'requests', values => values.every(value => value === null)
    ? null
    : sum(values))
}

/** The most that the pod may use: null when a container may use as much as it likes. */
export function podLimits(spec: NonNullable<Pod['spec']>): ResourceAmounts {
  return sumOverPod(spec, 'limits', values => values.includes(null)
    ? null
    : sum(values))
}

function sumOverPod(spec: NonNullable<Pod['spec']>, side: Side, total: (values: Amount[]) => Amount): ResourceAmounts {
  const whole = containerAmounts(spec, side)
  const overhead = spec.overhead
  return {
    cpuMillicores: add(whole.cpuMillicores ?? peak(spec, side, 'cpuMillicores', total), toMillicores(overhead?.cpu)),
    memoryBytes: add(whole.memoryBytes ?? peak(spec, side, 'memoryBytes', total), toBytes(overhead?.memory)),
  }
}

/**
 * Init containers run one after the other before the containers, next to the sidecars (init containers that restart always)
 * that were started before them; sidecars then stay. The pod needs the highest of these phases.
 */
function peak(spec: NonNullable<Pod['spec']>, side: Side, amount: keyof ResourceAmounts, total: (values: Amount[]) => Amount): Amount {
  const sidecars: Amount[] = []
  let highest: Amount = null
  for (const init of spec.initContainers ?? []) {
    const own = containerAmounts(init, side)[amount]
    const phase = total([...sidecars, own])
    highest = phase === null
      ? highest
      : Math.max(highest ?? 0, phase)
    if (isSidecar(init))
      sidecars.push(own)
  }
  const running = total([...sidecars, ...spec.containers.map(each => containerAmounts(each, side)[amount])])
  if (running === null) {
    return side === 'requests'
      ? highest
      : null
  }
  return Math.max(highest ?? 0, running)
}

export function isSidecar(container: Container | undefined): boolean {
  return container?.restartPolicy === 'Always'
}

function add(amount: Amount, extra: Amount): Amount {
  return amount === null
    ? null
    : amount + (extra ?? 0)
}

function sum(values: Amount[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0)
}
