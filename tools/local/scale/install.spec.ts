import type { Pod } from '@todo-chatbot/cluster-sim'
import { startClusterSim } from '@todo-chatbot/cluster-sim'
import { expect, it } from 'vitest'
import { installScale } from './install.ts'

it('adds as many pods as asked for, spread over nodes, in a namespace of their own', async () => {
  const sim = await startClusterSim()
  const end = installScale(sim, 230)
  const pods = sim.list<Pod>('Pod')
  expect(pods.length).toBe(230)
  expect(new Set(pods.map(({ metadata }) => metadata.namespace))).toEqual(new Set(['scale']))
  expect(new Set(pods.map(({ spec }) => spec.nodeName)).size).toBe(3)
  expect(sim.list('Deployment', 'scale').map(({ spec }) => (spec as { replicas: number }).replicas)).toEqual([50, 50, 50, 50, 30])
  end()
  await sim.close()
})
