import type { ResourceQuantities } from '../kinds/pod.ts'
import { describe, expect, it } from 'vitest'
import { buildPod } from '../builders/pod.ts'
import { admit } from './admit.ts'

function qosOf(...containers: ({ requests?: ResourceQuantities, limits?: ResourceQuantities } | undefined)[]) {
  return admit(buildPod({
    name: 'a',
    containers: containers.map((resources, index) => ({ name: `c${index}`, image: 'a', ...(resources && { resources }) })),
  })).status.qosClass
}

const both = { cpu: '1', memory: '1Gi' }

describe('a pod that is taken', () => {
  it('gets its quality of service from what its containers ask for', () => {
    expect(qosOf(undefined)).toBe('BestEffort')
    expect(qosOf({ requests: both, limits: both })).toBe('Guaranteed')
    expect(qosOf({ limits: both })).toBe('Guaranteed')
    expect(qosOf({ limits: both }, undefined)).toBe('Burstable')
    expect(qosOf({ requests: { cpu: '1' }, limits: both })).toBe('Guaranteed')
    expect(qosOf({ requests: { memory: '1Mi' }, limits: both })).toBe('Burstable')
  })

  it('gets the default service account unless it names one', () => {
    expect(admit(buildPod({ name: 'a' })).spec.serviceAccountName).toBe('default')
    const named = buildPod({ name: 'a' })
    expect(admit({ ...named, spec: { ...named.spec, serviceAccountName: 'own' } }).spec.serviceAccountName).toBe('own')
  })
})
