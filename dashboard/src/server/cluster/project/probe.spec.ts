import type { Container } from '../wire.ts'
import { describe, expect, it } from 'vitest'
import { projectProbes } from './probe.ts'

function probesOf(container: Partial<Container>, initContainers: Container[] = []) {
  return projectProbes({ spec: { containers: [{ name: 'app', ...container }], initContainers } })
}

describe('the probes of a pod', () => {
  it('have what the API server fills in where nothing is said', () => {
    expect(probesOf({ livenessProbe: { tcpSocket: { port: 5432 as never } } })).toEqual([{
      container: 'app',
      kind: 'liveness',
      type: 'tcp',
      target: '',
      port: '5432',
      initialDelaySeconds: 0,
      periodSeconds: 10,
      timeoutSeconds: 1,
      successThreshold: 1,
      failureThreshold: 3,
    }])
  })

  it('are told in the order in which they start, sidecars first', () => {
    const probe = { grpc: { port: 9000, service: 'todo' } }
    const found = probesOf({ livenessProbe: probe, startupProbe: probe }, [{ name: 'sidecar', readinessProbe: probe }])
    expect(found.map(({ container, kind, type, target }) => [container, kind, type, target].join(' '))).toEqual([
      'sidecar readiness grpc todo',
      'app startup grpc todo',
      'app liveness grpc todo',
    ])
  })

  it('are none where there are none, or where the kind is not known', () => {
    expect(probesOf({ readinessProbe: {} })).toEqual([])
    expect(projectProbes({})).toEqual([])
  })
})
