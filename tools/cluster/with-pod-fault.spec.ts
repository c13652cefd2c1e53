import { expect, it } from 'vitest'
import { withPodFault } from './with-pod-fault.ts'

const pods = (items: object[]): string => JSON.stringify({ items })
const CRASHED = pods([{ metadata: { name: 'one' }, status: { containerStatuses: [{ name: 'app', restartCount: 0, state: { terminated: { exitCode: 3 } } }] } }])

it('says nothing about work that succeeds', async () => {
  await expect(withPodFault('backend', async () => CRASHED, async () => {})).resolves.toBeUndefined()
})

it('says why a pod does not get ready instead of that the time is over', async () => {
  await expect(withPodFault('backend', async () => CRASHED, async () => Promise.reject(new Error('timed out')))).rejects.toThrow('backend does not get ready: pod one: container app ended with code 3')
})

it('remembers the fault of a pod that a rollback has taken away', async () => {
  const answers = [CRASHED]
  let seen = () => {}
  const isSeen = new Promise<void>(resolve => seen = resolve)
  const list = async () => {
    const answer = answers.shift()
    seen()
    return answer ?? pods([])
  }
  await expect(withPodFault('backend', list, async () => {
    await isSeen
    throw new Error('rolled back')
  })).rejects.toThrow('container app ended with code 3')
})

it('lets a fault through that no pod explains', async () => {
  await expect(withPodFault('backend', async () => pods([]), async () => Promise.reject(new Error('no such chart')))).rejects.toThrow('no such chart')
})
