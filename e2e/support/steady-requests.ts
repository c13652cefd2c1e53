import { Agent, request } from 'node:http'

const REQUEST_TIMEOUT_MS = 10_000

/** Requests at a steady pace in the background. */
export interface SteadyRequests {
  /** Ends it, and gives how many there were and what each failure said. */
  stop: () => Promise<{ count: number, failures: string[] }>
}

/** One GET; gives what went wrong, or undefined. */
function get(url: string, agent: Agent): Promise<string | undefined> {
  return new Promise((resolve) => {
    const call = request(url, { agent, timeout: REQUEST_TIMEOUT_MS }, (response) => {
      response.resume()
      response.once('error', error => resolve(error.message))
      response.once('end', () => resolve(response.statusCode === 200 ? undefined : `status ${response.statusCode}`))
    })
    call.once('timeout', () => call.destroy(new Error('no answer')))
    call.once('error', error => resolve(error.message))
    call.end()
  })
}

/** Asks each address so many times a second, half of the time over kept connections and half over new ones; one that does not wait for the other. */
export function steadyRequests(urls: string[], perSecond: number): SteadyRequests {
  const agents = [new Agent({ keepAlive: true }), new Agent({ keepAlive: false })]
  const asked: Promise<string | undefined>[] = []
  const timer = setInterval(() => {
    const agent = agents[asked.length / urls.length % agents.length]!
    asked.push(...urls.map(url => get(url, agent).then(fault => fault && `${new Date().toISOString()} ${url}: ${fault}`)))
  }, 1000 / perSecond)
  return {
    async stop() {
      clearInterval(timer)
      const answers = await Promise.all(asked)
      agents.forEach(agent => agent.destroy())
      return { count: answers.length, failures: answers.filter(answer => answer !== undefined) }
    },
  }
}
