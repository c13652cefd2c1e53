import type { Todo } from '@todo-chatbot/contract'
import { Agent, request } from 'node:http'
import { json } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'

const CLIENTS = 8
const PAUSE_AFTER_FAULT_MS = 50
/** Of a connection through which no answer comes any more. */
const SILENCE_MS = 5_000

/** Clients that add todos without a pause, each over a connection of its own. */
export interface AcknowledgedWrites {
  /** The todos that the API said it had added. */
  acknowledged: Todo[]
  /** Whether an answer has asked for its connection to be closed, as those of a pod that is leaving do. */
  isDraining: () => boolean
  stop: () => Promise<void>
}

interface Added { todo: Todo, isLast: boolean }

function add(url: string, agent: Agent, title: string): Promise<Added | undefined> {
  return new Promise((resolve) => {
    const call = request(`${url}/api/v1/todos`, { method: 'POST', agent, timeout: SILENCE_MS, headers: { 'content-type': 'application/json' } }, (response) => {
      const isLast = response.headers.connection === 'close'
      json(response).then(todo => resolve(response.statusCode === 201 ? { todo: todo as Todo, isLast } : undefined), () => resolve(undefined))
    })
    call.once('timeout', () => call.destroy())
    call.once('error', () => resolve(undefined))
    call.end(JSON.stringify({ title }))
  })
}

/** Starts the clients; a write that is not acknowledged is given up. */
export function acknowledgedWrites(url: string): AcknowledgedWrites {
  const acknowledged: Todo[] = []
  const stopped = new AbortController()
  let isDraining = false
  async function client(number: number): Promise<void> {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    for (let count = 0; !stopped.signal.aborted; count++) {
      const added = await add(url, agent, `errand ${number}-${count}`)
      if (added)
        acknowledged.push(added.todo)
      else
        await sleep(PAUSE_AFTER_FAULT_MS)
      isDraining ||= added?.isLast ?? false
    }
    agent.destroy()
  }
  const clients = Array.from({ length: CLIENTS }, (_, number) => client(number))
  return {
    acknowledged,
    isDraining: () => isDraining,
    async stop() {
      stopped.abort()
      await Promise.all(clients)
    },
  }
}
