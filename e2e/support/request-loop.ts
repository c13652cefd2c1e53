import { once } from 'node:events'
import http from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { waitFor } from './wait-for.ts'

const SHORT_TIMEOUT_MS = 2000
const PAUSE_MS = 40
const OK = 200

/** A request that was not answered with 200, and when it was sent. */
export interface FailedRequest { url: string, reason: string, sentAtMs: number }

/** Requests that go on until they are stopped. */
export interface RequestLoop {
  answered: () => number
  failed: () => FailedRequest[]
  /** Waits until so many more requests have been answered, and gives those that failed meanwhile. */
  next: (count: number) => Promise<FailedRequest[]>
  stop: () => Promise<void>
}

const kept = new http.Agent({ keepAlive: true })
/** Half of the clients keep their connection, half make a new one for each request. */
const CLIENTS = [kept, false] as const

async function statusOf(url: string, agent: http.Agent | false, timeoutMs: number): Promise<number | undefined> {
  const request = http.get(url, { agent, timeout: timeoutMs, signal: AbortSignal.timeout(timeoutMs) })
  const [response] = await once(request, 'response') as [http.IncomingMessage]
  await response.resume().toArray()
  return response.statusCode
}

async function failureOf(url: string, agent: http.Agent | false, timeoutMs: number): Promise<string | undefined> {
  try {
    const status = await statusOf(url, agent, timeoutMs)
    return status === OK ? undefined : `answer ${status}`
  }
  catch (error) {
    return String(error)
  }
}

/** Sends GET requests to each of the URLs, from two clients each, one request after the other; one that takes longer has failed. */
export function startRequestLoop(urls: string[], timeoutMs = SHORT_TIMEOUT_MS): RequestLoop {
  const stopping = new AbortController()
  const failed: FailedRequest[] = []
  let answered = 0
  const client = async (url: string, agent: http.Agent | false) => {
    while (!stopping.signal.aborted) {
      const sentAtMs = performance.now()
      const reason = await failureOf(url, agent, timeoutMs)
      if (reason === undefined)
        answered++
      else
        failed.push({ url, reason, sentAtMs })
      await sleep(PAUSE_MS)
    }
  }
  const clients = urls.flatMap(url => CLIENTS.map(agent => client(url, agent)))
  return {
    answered: () => answered,
    failed: () => failed,
    async next(count) {
      const [answeredBefore, failedBefore] = [answered, failed.length]
      await waitFor(`${count} answers`, () => answered - answeredBefore >= count || undefined)
      return failed.slice(failedBefore)
    },
    async stop() {
      stopping.abort()
      await Promise.all(clients)
    },
  }
}
