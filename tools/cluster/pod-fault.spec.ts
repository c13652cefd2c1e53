import type { PodState } from './pod-fault.ts'
import { describe, expect, it } from 'vitest'
import { firstPodFault } from './pod-fault.ts'

function pod(status: PodState['status']): PodState {
  return {
    metadata: { name: 'backend-1' },
    status,
  }
}

describe('the reason why a release does not get ready', () => {
  it('names an image that is not there', () => {
    const waiting = { reason: 'ErrImageNeverPull', message: 'image "backend:v9" is not present' }
    expect(firstPodFault([
      pod({
        containerStatuses: [
          {
            name: 'app',
            restartCount: 0,
            state: { waiting },
          },
        ],
      }),
    ]))
      .toBe('pod backend-1: container app waits: ErrImageNeverPull, image "backend:v9" is not present')
  })

  it('names the exit code of a program that crashes, not the pause before its next start', () => {
    const state = {
      waiting: { reason: 'CrashLoopBackOff' },
    }
    const lastState = {
      terminated: { exitCode: 137, reason: 'OOMKilled' },
    }
    expect(firstPodFault([
      pod({
        containerStatuses: [
          {
            name: 'app',
            restartCount: 3,
            state,
            lastState,
          },
        ],
      }),
    ]))
      .toBe('pod backend-1: container app ended with code 137 (OOMKilled, 3 restarts)')
  })

  it('names what keeps a pod from being placed', () => {
    const conditions = [
      {
        type: 'PodScheduled',
        status: 'False',
        reason: 'Unschedulable',
        message: '0/1 nodes are available: 1 Insufficient memory.',
      },
    ]
    expect(firstPodFault([
      pod({ conditions }),
    ])).toContain('Insufficient memory')
  })

  it('names containers that run and are not ready', () => {
    const conditions = [
      { type: 'Ready', status: 'False', message: 'containers with unready status: [app]' },
    ]
    expect(firstPodFault([
      pod({
        conditions,
        containerStatuses: [
          { name: 'app', restartCount: 0, state: {} },
        ],
      }),
    ])).toContain('unready status: [app]')
  })

  it('ends with the error among the last lines of a failed process', () => {
    const terminated = { exitCode: 1, reason: 'Error', message: 'starting\nerror: LOG_LEVEL is "loud"\n\nNode.js v24\n' }
    expect(firstPodFault([
      pod({ containerStatuses: [{ name: 'app', restartCount: 2, state: { terminated } }] }),
    ])).toBe('pod backend-1: container app ended with code 1 (Error, 2 restarts): error: LOG_LEVEL is "loud"')
  })

  it('is not the end of a pod that is going away', () => {
    const going = pod({ containerStatuses: [{ name: 'app', restartCount: 0, state: { terminated: { exitCode: 137 } } }] })
    going.metadata.deletionTimestamp = '2026-01-01T00:00:00Z'
    expect(firstPodFault([going])).toBeUndefined()
  })

  it('is undefined when all is well', () => {
    expect(firstPodFault([
      pod({
        conditions: [
          { type: 'Ready', status: 'True' },
        ],
        containerStatuses: [],
      }),
    ])).toBeUndefined()
  })
})
