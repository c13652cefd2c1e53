import { describe, expect, it } from 'vitest'
import { daemonsOf, logFile } from './daemons.ts'
import { planCluster } from './plan.ts'

const plan = planCluster('demo', '/state/demo', '10.213.7', 3)
const daemons = daemonsOf(plan)

describe('the daemons of a cluster', () => {
  it('start in the order in which they need each other', () => {
    expect(daemons.slice(0, 7).map(({ name }) => name)).toEqual([
      'etcd',
      'kube-apiserver',
      'kube-controller-manager',
      'kube-scheduler',
      'containerd',
      'kubelet',
      'kube-proxy',
    ])
  })

  it('make one control plane, and a runtime, a kubelet and a proxy on each node', () => {
    const nodesOf = (name: string) => daemons.filter(daemon => daemon.name === name).map(daemon => daemon.node.name)
    expect(nodesOf('kube-apiserver')).toEqual(['demo-1'])
    expect(nodesOf('kubelet')).toEqual(['demo-1', 'demo-2', 'demo-3'])
    expect(nodesOf('kube-proxy')).toEqual(['demo-1', 'demo-2', 'demo-3'])
  })

  it('write to a file each', () => {
    const files = daemons.map(daemon => logFile(plan, daemon))
    expect(new Set(files).size).toBe(daemons.length)
    expect(files[0]).toBe('/state/demo/logs/demo-1-etcd.log')
  })
})
