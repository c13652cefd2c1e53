import { expect, it } from 'vitest'
import { waitUntil } from './wait-until.ts'

it('ends when the condition holds, however often it failed or threw before', async () => {
  const answers = [
    () => false,
    () => {
      throw new Error('refused')
    },
    () => true,
  ]
  let asked = 0
  await waitUntil('the server answers', async () => answers[asked++]!(), { timeoutMs: 5000 })
  expect(asked).toBe(3)
})

it('says what did not happen, in which time, and why', async () => {
  const waiting = waitUntil('etcd answers', async () => false, {
    timeoutMs: 0,
    explain: async () => 'its log is /tmp/etcd.log',
  })
  await expect(waiting).rejects.toThrow('etcd answers: not within 0 s; its log is /tmp/etcd.log')
})

it('gives up at once when waiting is hopeless', async () => {
  const waiting = waitUntil('etcd answers', async () => false, {
    timeoutMs: 60_000,
    hopeless: async () => 'etcd ended',
  })
  await expect(waiting).rejects.toThrow('etcd ended')
})
