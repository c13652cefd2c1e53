import type { ContainerStatus } from '@todo-chatbot/cluster-sim'
import { expect, it } from 'vitest'
import { newsOf } from './news.ts'

const running: ContainerStatus = {
  name: 'app',
  image: 'app',
  ready: true,
  restartCount: 0,
  state: {
    running: { startedAt: '2026-03-01T10:00:00Z' },
  },
}

it('tells of an end with its signal or its code', () => {
  expect(newsOf(running, {
    ...running,
    state: {
      terminated: { exitCode: 137, signal: 9 },
    },
  })).toBe('ended by signal 9 (code 137)')
  expect(newsOf(running, {
    ...running,
    state: {
      terminated: { exitCode: 3 },
    },
  })).toBe('ended with code 3')
})

it('tells of a start only when it is another one', () => {
  expect(newsOf(undefined, running)).toBeUndefined()
  expect(newsOf(running, { ...running, restartCount: 2 })).toBe('started again (restart 2)')
})

it('tells how long it waits', () => {
  expect(newsOf(running, {
    ...running,
    state: {
      waiting: { reason: 'CrashLoopBackOff', message: 'back-off 10s' },
    },
  })).toBe('back-off 10s')
})

it('is silent about readiness', () => {
  expect(newsOf(running, { ...running, ready: false })).toBeUndefined()
})
