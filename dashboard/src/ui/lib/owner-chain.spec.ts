import { describe, expect, it } from 'vitest'
import { replicaSet } from '../../shared/testing/rows.ts'
import { podRow } from '../testing-rows.ts'
import { ownerChain } from './owner-chain.ts'

describe('the owners of a pod', () => {
  it('are its ReplicaSet with the revision, and the Deployment', () => {
    expect(ownerChain(podRow(), [replicaSet({ revision: 4 })])).toEqual([
      { kind: 'ReplicaSet', name: 'backend-5d4f8', revision: 4 },
      { kind: 'Deployment', name: 'backend', revision: null },
    ])
  })

  it('are told once when owner and workload are the same', () => {
    const set = { kind: 'StatefulSet', name: 'db' }
    expect(ownerChain(podRow({ owner: set, workload: set }), [])).toEqual([{ ...set, revision: null }])
  })

  it('are none of a bare pod', () => {
    expect(ownerChain(podRow({ owner: null, workload: null }), [])).toEqual([])
  })
})
