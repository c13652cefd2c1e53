import type { ProbeSpec } from '../kubelet/probe-spec.ts'

export function buildProbe(parts: Partial<ProbeSpec> = {}): ProbeSpec {
  return {
    path: '/ready',
    initialDelayMs: 0,
    periodMs: 20,
    timeoutMs: 500,
    successThreshold: 1,
    failureThreshold: 2,
    ...parts,
  }
}
