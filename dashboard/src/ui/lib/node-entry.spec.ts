import { expect, it } from 'vitest'
import { nodeRow, podRow, sample } from '../testing-rows.ts'
import { nodeEntries } from './node-entry.ts'

const nothing = { cpuMillicores: null, memoryBytes: null }

it('sums what the pods of a node request, and leaves out those that ended or have no node', () => {
  const [first, second] = nodeEntries([nodeRow(), nodeRow({ name: 'node-2' })], [
    podRow({ name: 'a' }),
    podRow({ name: 'b', requests: nothing }),
    podRow({ name: 'c', status: 'Completed' }),
    podRow({ name: 'd', node: null }),
  ], new Map([['node-1', sample(900, 512)]]))
  expect(first).toMatchObject({ pods: 2, requested: { cpuMillicores: 250 }, used: { cpuMillicores: 900 } })
  expect(second).toMatchObject({ pods: 0, requested: { cpuMillicores: 0 }, used: nothing, sampledAtMs: null })
})

it('does not take pods that cannot be seen for none', () => {
  expect(nodeEntries([nodeRow()], null, new Map())[0]).toMatchObject({ pods: null, requested: nothing })
})
