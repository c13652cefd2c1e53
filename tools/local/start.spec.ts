import type { Pod } from '@todo-chatbot/cluster-sim'
import type { PodRow } from '../../dashboard/src/shared/rows.ts'
import type { Started } from './testing/started.ts'
import { once } from 'node:events'
import { createServer } from 'node:net'
import process from 'node:process'
import { afterEach, expect, it, vi } from 'vitest'
import { API_PATHS } from '../../dashboard/src/shared/api.ts'
import { StreamDecoder } from '../../dashboard/src/shared/codec/stream-decoder.ts'
import { clusterUrl, startForReal } from './testing/started.ts'

const TEST_TIMEOUT_MS = 180_000
const WAIT = { timeout: 60_000, interval: 20 }
const SIGKILL = 9

let started: Started | undefined
afterEach(async () => {
  started?.process.kill('SIGKILL')
  await started?.exited
  await started?.removeData()
  started = undefined
})

async function untilReady(...args: string[]): Promise<Started> {
  const next = await startForReal(args)
  started = next
  await vi.waitFor(() => expect(next.output()).toMatch(/Ctrl-C|error:/), { timeout: 150_000, interval: 50 })
  expect(next.output()).toContain('Ctrl-C')
  return next
}

async function podsOf({ output }: Started): Promise<Pod[]> {
  const response = await fetch(`${await clusterUrl(output())}/api/v1/namespaces/todo-chatbot/pods`)
  return (await response.json() as { items: Pod[] }).items
}

async function backendOf(mode: Started) {
  const pod = (await podsOf(mode)).find(({ metadata }) => metadata.labels?.app === 'todo-chatbot-backend')
  return pod?.status.containerStatuses?.[0]
}

/** The API's pod as the dashboard shows it to a browser that opens the page now. */
async function shownBackend({ ports }: Started): Promise<PodRow | undefined> {
  const response = await fetch(`http://127.0.0.1:${ports[2]}${API_PATHS.stream}`)
  let text = ''
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk
    const message = text.split('\n\n').slice(0, -1).find(candidate => candidate.includes('event: snapshot'))
    if (message === undefined)
      continue
    const data = message.split('\n').filter(line => line.startsWith('data: ')).map(line => line.slice('data: '.length)).join('\n')
    return new StreamDecoder().snapshot(data).rows.pods.find(({ name }) => name.startsWith('todo-chatbot-backend'))
  }
}

async function pidsOf(mode: Started): Promise<number[]> {
  return (await podsOf(mode)).map(({ status }) => Number(status.containerStatuses?.[0]?.containerID?.split('//')[1]))
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  }
  catch {
    return false
  }
}

const seconds = (fromMs: number) => ((performance.now() - fromMs) / 1000).toFixed(2)

it('shows a killed API with its exit code and signal, and has it and all todos back', async () => {
  const mode = await untilReady()
  const api = `http://127.0.0.1:${mode.ports[0]}`
  expect(await (await fetch(`${api}/health`)).json()).toEqual({ status: 'UP' })
  expect(await (await fetch(`${api}/ready`)).json()).toEqual({ status: 'ready' })
  for (const title of ['buy milk', 'call Ann']) {
    await fetch(`${api}/api/v1/todos`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ title }),
    })
  }
  const before = await backendOf(mode)
  expect(before).toMatchObject({ restartCount: 0, ready: true })

  const killedAt = performance.now()
  process.kill(Number(before?.containerID?.split('//')[1]), 'SIGKILL')
  await vi.waitFor(async () => {
    expect(await backendOf(mode)).toMatchObject({
      restartCount: 1,
      lastState: {
        terminated: { exitCode: 137, signal: SIGKILL, reason: 'Error' },
      },
    })
  }, WAIT)
  const knownSeconds = seconds(killedAt)
  await vi.waitFor(async () => {
    expect(await shownBackend(mode)).toMatchObject({ restarts: 1, lastTermination: { exitCode: 137, signal: SIGKILL, reason: 'Error' } })
  }, WAIT)
  const shownSeconds = seconds(killedAt)
  const titles = await vi.waitFor(async () => {
    const list = await (await fetch(`${api}/api/v1/todos`)).json() as { items: { title: string }[] }
    return list.items.map(({ title }) => title)
  }, WAIT)
  console.log(`API killed: in the cluster after ${knownSeconds} s, on the dashboard after ${shownSeconds} s, todos again after ${seconds(killedAt)} s`)
  expect(titles).toEqual(['buy milk', 'call Ann'])
}, TEST_TIMEOUT_MS)

it('answers on all three ports, and leaves no process after Ctrl-C', async () => {
  const mode = await untilReady('--demo')
  const statuses = await Promise.all(mode.ports.map(async (port, index) => (await fetch(`http://127.0.0.1:${port}${index === 0
    ? '/health'
    : '/'}`)).status))
  expect(statuses).toEqual([200, 200, 200])
  const pids = await pidsOf(mode)
  expect(pids.map(isAlive)).toEqual([true, true, true])
  const stoppedAt = performance.now()
  mode.process.kill('SIGINT')
  expect(await mode.exited).toBe(0)
  console.log(`stopped after ${seconds(stoppedAt)} s`)
  expect(pids.map(isAlive)).toEqual([false, false, false])
}, TEST_TIMEOUT_MS)

it('leaves no process when it is killed itself', async () => {
  const mode = await untilReady()
  const pids = await pidsOf(mode)
  const killedAt = performance.now()
  mode.process.kill('SIGKILL')
  await vi.waitFor(() => expect(pids.map(isAlive)).toEqual([false, false, false]), WAIT)
  console.log(`supervisor killed: no process left after ${seconds(killedAt)} s`)
}, TEST_TIMEOUT_MS)

it('gives one clear line for a port in use, and starts nothing', async () => {
  const taken = createServer()
  await once(taken.listen(0, '127.0.0.1'), 'listening')
  const { port } = taken.address() as { port: number }
  started = await startForReal(['--ports', `${port},${port + 1},${port + 2}`])
  expect(await started.exited).toBe(1)
  expect(started.output()).toContain(`error: port ${port} (api) is in use by`)
  expect(started.output().trim().split('\n').length).toBe(1)
  taken.close()
}, TEST_TIMEOUT_MS)
