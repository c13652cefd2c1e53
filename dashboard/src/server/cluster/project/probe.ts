import type { ProbeRow } from '../../../shared/api.ts'
import type { Container, Pod } from '../wire.ts'

type Probe = NonNullable<Container['livenessProbe']>

const KINDS = ['startup', 'readiness', 'liveness'] as const
/** What the API server fills in where nothing is said. */
const DEFAULTS = { initialDelaySeconds: 0, periodSeconds: 10, timeoutSeconds: 1, successThreshold: 1, failureThreshold: 3 }

/** Every probe of a pod in the order in which the kubelet starts them, container by container. */
export function projectProbes({ spec }: Pod): ProbeRow[] {
  return [...spec?.initContainers ?? [], ...spec?.containers ?? []].flatMap(container => KINDS.flatMap((kind) => {
    const probe = container[`${kind}Probe`]
    const check = probe && checkOf(probe)
    return check
      ? [{ container: container.name, kind, ...check, ...timesOf(probe) }]
      : []
  }))
}

/** What a probe asks; null where it says nothing. */
export function checkOf({ httpGet, tcpSocket, grpc, exec }: Probe): Pick<ProbeRow, 'type' | 'target' | 'port'> | null {
  if (httpGet)
    return { type: 'http', target: httpGet.path || '/', port: String(httpGet.port) }
  if (tcpSocket)
    return { type: 'tcp', target: '', port: String(tcpSocket.port) }
  if (grpc)
    return { type: 'grpc', target: grpc.service ?? '', port: String(grpc.port) }
  return exec
    ? { type: 'exec', target: exec.command?.join(' ') ?? '', port: null }
    : null
}

/** How often and how patiently it asks. */
export function timesOf(probe: Probe): typeof DEFAULTS {
  return {
    initialDelaySeconds: probe.initialDelaySeconds ?? DEFAULTS.initialDelaySeconds,
    periodSeconds: probe.periodSeconds ?? DEFAULTS.periodSeconds,
    timeoutSeconds: probe.timeoutSeconds ?? DEFAULTS.timeoutSeconds,
    successThreshold: probe.successThreshold ?? DEFAULTS.successThreshold,
    failureThreshold: probe.failureThreshold ?? DEFAULTS.failureThreshold,
  }
}
