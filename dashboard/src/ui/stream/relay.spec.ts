import type { ManagedStream } from './managed-stream.ts'
import type { StreamListener, StreamMessage } from './messages.ts'
import { describe, expect, it } from 'vitest'
import { createRelay } from './relay.ts'

function build() {
  const calls: (keyof ManagedStream)[] = []
  const call = (name: keyof ManagedStream) => () => void calls.push(name)
  let emit: StreamListener = () => {}
  const relay = createRelay((listener) => {
    emit = listener
    return {
      restart: call('restart'),
      resume: call('resume'),
      pauseSoon: call('pauseSoon'),
      stop: call('stop'),
    }
  })
  return {
    relay,
    calls,
    emit: (message: StreamMessage) => emit(message),
  }
}

function tab() {
  const received: string[] = []
  return {
    received,
    postMessage: ({ type }: StreamMessage) => void received.push(type),
  }
}

describe('the relay of the shared worker', () => {
  it('gives one stream to every tab, and a fresh snapshot to one that joins', () => {
    const { relay, calls, emit } = build()
    const [first, second] = [
      tab(),
      tab(),
    ]
    relay.receive(first, 'hello')
    relay.receive(second, 'hello')
    emit({ type: 'heartbeat', data: '{}' })
    expect(calls).toEqual(['restart', 'restart'])
    expect([first.received, second.received]).toEqual([
      ['heartbeat'],
      ['heartbeat'],
    ])
  })

  it('pauses only when no tab is visible, and stops with the last one', () => {
    const { relay, calls } = build()
    const [first, second] = [
      tab(),
      tab(),
    ]
    relay.receive(first, 'hello')
    relay.receive(second, 'hello')
    calls.length = 0
    relay.receive(first, 'hidden')
    relay.receive(second, 'hidden')
    relay.receive(first, 'visible')
    relay.receive(first, 'bye')
    relay.receive(second, 'bye')
    expect(calls).toEqual([
      'resume',
      'pauseSoon',
      'resume',
      'pauseSoon',
      'stop',
    ])
  })
})
