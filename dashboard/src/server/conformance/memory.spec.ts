import type { Pod } from '../cluster/wire.ts'
import process from 'node:process'
import { setImmediate as turn } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { buildPod, startClusterSim } from '@todo-chatbot/cluster-sim'
import { expect, it } from 'vitest'
import { KubernetesClient } from '../cluster/connection/client.ts'
import { projectPod } from '../cluster/project/pod.ts'
import { Reflector } from '../cluster/reflector/reflector.ts'
import { ManualClock } from '../testing/manual-clock.ts'

const POD_COUNT = 100
const WARM_UP = 200
const RECONNECTS = 1000
const LEAK_BYTES_EACH = 1024

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

function heapBytes(): number {
  collectGarbage()
  return process.memoryUsage().heapUsed
}

async function startFollowing() {
  const sim = await startClusterSim()
  for (let index = 0; index < POD_COUNT; index++)
    sim.apply(buildPod({ name: `pod-${index}` }))
  const client = new KubernetesClient({
    serverUrl: sim.url,
    namespace: null,
    credentials: async () => ({ headers: {}, tls: {} }),
    forgetCredentials: () => {},
  })
  const clock = new ManualClock()
  const reflector = new Reflector({
    client,
    clock,
    path: '/api/v1/pods',
    project: (pod: Pod) => projectPod(pod),
    sink: { replace: () => {}, upsert: () => {}, remove: () => {} },
    onStatus: () => {},
  })
  const isFollowing = () => sim.openWatches('pods') === 1
  const untilFollowing = async (watches: number) => {
    while (!isFollowing() || reflector.counts.watches < watches) {
      clock.advance(100)
      await turn()
    }
  }
  reflector.start()
  await untilFollowing(1)
  return {
    sim,
    clock,
    reconnect: async (count: number) => {
      for (let index = 0; index < count; index++) {
        const next = reflector.counts.watches + 1
        if (index % 10 === 0)
          sim.faults.expireOpenWatches('pods')
        else
          sim.faults.cutWatches('pods')
        await untilFollowing(next)
      }
      sim.requests.reset()
    },
    close: async () => {
      reflector.stop()
      client.close()
      await sim.close()
    },
  }
}

it('memory, timers and connections are flat over 1,000 reconnects, a hundred of them with a new list', async () => {
  const { clock, reconnect, close } = await startFollowing()
  await reconnect(WARM_UP)
  const before = { bytes: heapBytes(), timers: clock.pendingMs.length, handles: process.getActiveResourcesInfo().length }
  await reconnect(RECONNECTS)
  expect(heapBytes() - before.bytes).toBeLessThan(RECONNECTS * LEAK_BYTES_EACH)
  expect(clock.pendingMs.length).toBeLessThanOrEqual(before.timers)
  expect(process.getActiveResourcesInfo().length).toBeLessThanOrEqual(before.handles + 2)
  await close()
})
