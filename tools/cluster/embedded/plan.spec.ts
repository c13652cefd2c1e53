import { describe, expect, it } from 'vitest'
import { clusterId, planCluster } from './plan.ts'

const LONGEST_INTERFACE_NAME = 15

describe('the plan of a cluster', () => {
  it('gives each node an address, a range of pod addresses and a cgroup of its own', () => {
    const { nodes } = planCluster('demo', '/state/demo', '10.213.7', 3)
    expect(nodes.map(node => node.name)).toEqual(['demo-1', 'demo-2', 'demo-3'])
    expect(nodes.map(node => node.address)).toEqual(['10.213.7.10', '10.213.7.11', '10.213.7.12'])
    expect(nodes.map(node => node.podCidr)).toEqual(['10.244.0.0/24', '10.244.1.0/24', '10.244.2.0/24'])
    expect(new Set(nodes.map(node => node.cgroup)).size).toBe(3)
  })

  it('is the same each time, so that `down` finds what `up` made', () => {
    expect(planCluster('demo', '/state/demo', '10.213.7', 1)).toEqual(planCluster('demo', '/state/demo', '10.213.7', 1))
  })

  it('keeps clusters of other names and other clones apart', () => {
    const ids = [
      clusterId('demo', '/a/demo'),
      clusterId('demo', '/b/demo'),
      clusterId('other', '/a/other'),
    ]
    expect(new Set(ids).size).toBe(3)
  })

  it('names interfaces so that the kernel takes them, however long the cluster is called', () => {
    expect(planCluster('a-cluster-with-a-very-long-name', '/s', '10.213.7', 1).hostInterface.length).toBeLessThanOrEqual(LONGEST_INTERFACE_NAME)
  })
})
