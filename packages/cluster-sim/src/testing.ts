import type { ClusterSim } from './sim.ts'

interface WatchLine {
  type: string
  object: { metadata: { name: string, resourceVersion: string, annotations?: Record<string, string> }, kind: string, code?: number }
}

interface ListBody {
  kind: string
  metadata: { resourceVersion: string, continue?: string, remainingItemCount?: number }
  items: { kind?: string, metadata: { name: string } }[]
}

/** What a client without any library sees: the way the specs look at the simulator. */
export function clientOf(sim: ClusterSim, token?: string) {
  const headers: Record<string, string> = token === undefined
    ? {}
    : { authorization: `Bearer ${token}` }
  const call = (path: string) => fetch(`${sim.url}${path}`, { headers })
  return {
    call,
    list: async (path: string) => (await call(path)).json() as Promise<ListBody>,
    post: async (path: string, body: unknown) => {
      const response = await fetch(`${sim.url}${path}`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      return response.json() as Promise<{ status: Record<string, unknown> }>
    },
    watch: async (path: string) => readLines(await call(path)),
  }
}

/** Lines of a watch, one at a time; a broken connection throws. */
function readLines(response: Response) {
  const decoder = new TextDecoder()
  const reader = response.body?.getReader()
  let text = ''
  return {
    status: response.status,
    /** Undefined at the end of the response. */
    next: async (): Promise<WatchLine | undefined> => {
      while (!text.includes('\n')) {
        const { done = true, value } = await reader?.read() ?? {}
        if (done)
          return undefined
        text += decoder.decode(value, { stream: true })
      }
      const [line = ''] = text.split('\n', 1)
      text = text.slice(line.length + 1)
      return JSON.parse(line) as WatchLine
    },
    stop: () => reader?.cancel(),
  }
}

export const namesOf = (list: ListBody) => list.items.map(item => item.metadata.name)
