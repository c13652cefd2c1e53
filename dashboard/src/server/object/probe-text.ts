import type { Container } from '../cluster/wire.ts'
import { checkOf, timesOf } from '../cluster/project/probe.ts'
import { maskText } from './mask-text.ts'

export const PROBES = ['startupProbe', 'readinessProbe', 'livenessProbe'] as const

type Probe = NonNullable<Container['livenessProbe']>

/** A probe in the notation of `kubectl describe`; values of headers are left out. */
export function probeText(probe: Probe): string {
  const check = checkOf(probe)
  const times = timesOf(probe)
  const target = check
    ? [check.type, check.port && `:${check.port}`, maskText(check.target)].filter(Boolean).join(' ')
    : ''
  return `${target} delay=${times.initialDelaySeconds}s timeout=${times.timeoutSeconds}s period=${times.periodSeconds}s #success=${times.successThreshold} #failure=${times.failureThreshold}`
}
