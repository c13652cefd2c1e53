import type { ContainerRow } from '../../../shared/rows.ts'
import type { Container, ContainerStatus } from '../wire.ts'
import { containerAmounts } from './resources.ts'
import { lastTerminationOf } from './termination.ts'

/** One container of the pod's spec with what the kubelet says about it, if it does. */
export function projectContainer(container: Container, status: ContainerStatus | undefined): ContainerRow {
  return {
    name: container.name,
    image: container.image ?? status?.image ?? '',
    ready: status?.ready ?? false,
    ...stateOf(status),
    restarts: status?.restartCount ?? 0,
    lastTermination: lastTerminationOf(status),
    requests: containerAmounts(container, 'requests'),
    limits: containerAmounts(container, 'limits'),
  }
}

function stateOf(status: ContainerStatus | undefined): Pick<ContainerRow, 'state' | 'reason' | 'message'> {
  const { running, waiting, terminated } = status?.state ?? {}
  if (running)
    return { state: 'running', reason: null, message: null }
  if (waiting)
    return { state: 'waiting', reason: waiting.reason || null, message: waiting.message || null }
  if (terminated)
    return { state: 'terminated', reason: terminated.reason || null, message: terminated.message || null }
  return { state: 'unknown', reason: null, message: null }
}
