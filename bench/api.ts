import type { MeasuredProcess } from './api/measured-process.ts'
import type { Ask } from './api/requests.ts'
import type { Budget, Usage } from './budget.ts'
import process from 'node:process'
import { execa } from 'execa'
import { imageOptions } from '../e2e/support/image-options.ts'
import { startApi } from '../tools/api/start-api.ts'
import { fromRoot, root } from '../tools/lib/paths.ts'
import { step } from '../tools/lib/progress.ts'
import { startMeasured } from './api/measured-process.ts'
import { askAtRate, askMany } from './api/requests.ts'
import { sampleTodo } from './api/sample-todos.ts'
import { inTurn, median } from './chart-render/rounds.ts'
import { percentile, toUsage } from './dashboard/figures.ts'

const TODOS = 1000
const REQUESTS = 2000
const LEAST_SHARE = 0.75
const CHAT_PER_SECOND = 500
const CHAT_BUDGET_MS = 10
const START_BUDGET_MS = 2000
const MEMORY_BUDGET_MIB = 200
const BYTES_PER_MIB = 2 ** 20
const SECONDS_PER_MINUTE = 60

const LIST: Ask = { method: 'GET', path: '/api/v1/todos' }
const create = (number: number): Ask => ({ method: 'POST', path: '/api/v1/todos', body: sampleTodo(number) })

/** Reads, changes and their undoing, so that the list keeps its length. */
function talk(number: number): Ask {
  const messages = [`complete room ${number % TODOS}`, 'what is due today?', 'undo', `find room ${number % TODOS}`, `add "bench ${number}"`, 'help', 'undo', 'how many?']
  return { method: 'POST', path: '/api/v1/chat', body: { conversationId: `bench-${Math.floor(number / messages.length) % 20}`, message: messages[number % messages.length] } }
}

/** What the image runs. */
async function startBundle() {
  return startApi({
    file: fromRoot('services', 'api', 'dist', 'server.mjs'),
    ...await imageOptions('services', 'api'),
  })
}

const startPeer = (name: string) => startMeasured({ file: fromRoot('bench', 'api', `${name}-server.ts`), portOf: line => /^\d+$/.exec(line)?.[0], isReady: () => true })

async function startAll() {
  return { api: await startBundle(), equipped: await startPeer('equipped'), bare: await startPeer('bare') }
}

type Servers = Awaited<ReturnType<typeof startAll>>

async function cpuPerRequestMs(server: MeasuredProcess, askOf: (number: number) => Ask): Promise<number> {
  const beforeMs = await server.cpuMs()
  await askMany(server.url, REQUESTS, askOf)
  return (await server.cpuMs() - beforeMs) / REQUESTS
}

const inPercent = (share: number): string => `${(100 * share).toFixed(0)} %`

/**
 * On one core, who needs less CPU for a request answers more of them: the inverse ratio of both. What is asked for is a share of a
 * Fastify that promises the same of each answer; see docs/decisions/015-what-a-request-may-cost.md.
 */
async function compareWithPeers(what: string, askOf: (number: number) => Ask, servers: Servers, rounds: number): Promise<Usage> {
  const { api, equipped, bare } = await inTurn(servers, rounds, server => cpuPerRequestMs(server, askOf))
  const [apiMs, equippedMs, bareMs] = [median(api), median(equipped), median(bare)]
  const share = equippedMs / apiMs
  return {
    text: `API, ${what}: ${inPercent(share)} of the requests that a route of Fastify with log, headers and metrics answers on one core; budget ${inPercent(LEAST_SHARE)}; ${inPercent(bareMs / apiMs)} of a bare route, which that one answers ${inPercent(bareMs / equippedMs)} of; ${apiMs.toFixed(2)} ms of CPU against ${equippedMs.toFixed(2)} and ${bareMs.toFixed(2)} ms`,
    isExceeded: !(share >= LEAST_SHARE),
  }
}

/** How long the server itself took for each turn, by its log. */
async function measureChat(api: MeasuredProcess, minutes: number): Promise<Usage> {
  const timesMs: number[] = []
  api.onLine((line) => {
    const { req, responseTimeMs } = JSON.parse(line) as { req?: { path: string }, responseTimeMs?: number }
    if (req?.path === '/api/v1/chat' && responseTimeMs !== undefined)
      timesMs.push(responseTimeMs)
  })
  await askAtRate(api.url, { perSecond: CHAT_PER_SECOND, seconds: minutes * SECONDS_PER_MINUTE / 2 }, talk)
  return toUsage({ what: `API, chat turn in the server at ${CHAT_PER_SECOND}/s with ${TODOS} todos, p99`, value: percentile(timesMs, 0.99), budget: CHAT_BUDGET_MS, unit: 'ms', digits: 1, note: `p50 ${percentile(timesMs, 0.5).toFixed(1)} ms of ${timesMs.length}` })
}

/** What the API costs beside its framework, and how it bears a load. */
export const api: Budget = {
  name: 'api',
  measure: async ({ rounds, minutes }) => {
    await step('building the API', () => execa(process.execPath, [fromRoot('services', 'api', 'build.ts')], { cwd: root }))
    const servers = await startAll()
    const { api } = servers
    try {
      await askMany(api.url, TODOS, create)
      return [
        toUsage({ what: 'API, from its start to ready', value: api.startMs, budget: START_BUDGET_MS, unit: 'ms' }),
        await compareWithPeers('a list of 50 todos', () => LIST, servers, rounds),
        await measureChat(api, minutes),
        toUsage({ what: 'API, RSS after that', value: await api.memoryBytes() / BYTES_PER_MIB, budget: MEMORY_BUDGET_MIB, unit: 'MiB' }),
        await compareWithPeers('a new todo', create, servers, rounds),
      ]
    }
    finally {
      await Promise.all(Object.values(servers).map(server => server.close()))
    }
  },
}
