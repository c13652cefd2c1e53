import type { Container, Pod } from '../wire.ts'
import { describe, expect, it } from 'vitest'
import { podLimits, podRequests } from './resources.ts'

function container(requests: Record<string, string>, limits: Record<string, string> = {}, more: Partial<Container> = {}): Container {
  return {
    name: 'c',
    resources: { requests, limits },
    ...more,
  }
}
const sidecar = (requests: Record<string, string>) => container(requests, {}, { restartPolicy: 'Always' })

describe('what a pod requests', () => {
  const cpu = (spec: NonNullable<Pod['spec']>) => podRequests(spec).cpuMillicores

  it.each<[string, NonNullable<Pod['spec']>, number | null]>([
    ['the sum over its containers', { containers: [container({ cpu: '100m' }), container({ cpu: '0.2' })] }, 300],
    ['the sum of those that say something', { containers: [container({ cpu: '100m' }), container({})] }, 100],
    ['unknown when nobody says anything', { containers: [container({})] }, null],
    ['zero when zero is said', { containers: [container({ cpu: '0' })] }, 0],
    [
      'the highest init container when it is above the sum',
      {
        containers: [container({ cpu: '100m' })],
        initContainers: [container({ cpu: '500m' }), container({ cpu: '300m' })],
      },
      500,
    ],
    [
      'an init container below the sum counts for nothing',
      {
        containers: [container({ cpu: '400m' })],
        initContainers: [container({ cpu: '300m' })],
      },
      400,
    ],
    ['sidecars on top of the containers', { containers: [container({ cpu: '100m' })], initContainers: [sidecar({ cpu: '50m' })] }, 150],
    [
      'an init container next to the sidecars before it',
      {
        containers: [container({ cpu: '100m' })],
        initContainers: [sidecar({ cpu: '50m' }), container({ cpu: '200m' })],
      },
      250,
    ],
    [
      'an init container before the sidecars',
      {
        containers: [container({ cpu: '100m' })],
        initContainers: [container({ cpu: '200m' }), sidecar({ cpu: '50m' })],
      },
      200,
    ],
    ['init containers alone', { containers: [container({})], initContainers: [container({ cpu: '200m' })] }, 200],
    ['the overhead of its runtime class', { containers: [container({ cpu: '100m' })], overhead: { cpu: '25m' } }, 125],
    ['what the pod as a whole requests', { containers: [container({ cpu: '100m' })], resources: { requests: { cpu: '1' } } }, 1000],
  ])('is %s', (_name, spec, expected) => {
    expect(cpu(spec)).toBe(expected)
  })
})

describe('the limit of a pod', () => {
  it('is the sum when every container has one', () => {
    expect(podLimits({
      containers: [container({}, { memory: '64Mi' }), container({}, { memory: '64Mi' })],
    }).memoryBytes).toBe(134_217_728)
  })

  it('is not known when a container may use as much as it likes', () => {
    expect(podLimits({
      containers: [container({}, { memory: '64Mi' }), container({})],
    }).memoryBytes).toBeNull()
  })
})
