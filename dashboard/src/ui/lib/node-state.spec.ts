import type { ConditionRow } from '../../shared/rows.ts'
import { expect, it } from 'vitest'
import { nodeRow } from '../testing-rows.ts'
import { nodeConditionTone, nodeStates, nodeTone } from './node-state.ts'

function condition(type: string, status: ConditionRow['status']): ConditionRow {
  return { type, status, reason: null, message: null, changedAt: null }
}

it.each([
  ['a node that is well', nodeRow({ conditions: [condition('Ready', 'True'), condition('MemoryPressure', 'False')] }), ['ready'], 'ok'],
  ['a cordoned one', nodeRow({ unschedulable: true }), ['cordoned'], 'warn'],
  ['one under pressure that is cordoned too', nodeRow({ unschedulable: true, conditions: [condition('DiskPressure', 'True')] }), ['disk', 'cordoned'], 'warn'],
  ['one that is not ready', nodeRow({ ready: false, conditions: [condition('Ready', 'False')] }), ['not-ready'], 'danger'],
  ['one whose kubelet is silent', nodeRow({ ready: false, conditions: [condition('Ready', 'Unknown'), condition('MemoryPressure', 'Unknown')] }), ['unreachable'], 'danger'],
])('says what is wrong with %s', (_what, node, states, tone) => {
  expect([nodeStates(node), nodeTone(node)]).toEqual([states, tone])
})

it('takes every condition but Ready for a fault when it is true', () => {
  expect([
    nodeConditionTone(condition('Ready', 'True')),
    nodeConditionTone(condition('Ready', 'Unknown')),
    nodeConditionTone(condition('PIDPressure', 'True')),
    nodeConditionTone(condition('KernelDeadlock', 'False')),
    nodeConditionTone(condition('PIDPressure', 'Unknown')),
  ]).toEqual(['ok', 'danger', 'warn', 'ok', 'muted'])
})
