import { Agent, request } from 'node:https'
import { json, text } from 'node:stream/consumers'

const CONNECTIONS = 20
const CLIENT_ERROR = 400

export interface ApiAddress { url: string, certificate: string, token: string }

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

/** A refusal of the API server. */
export class ApiRefusal extends Error {
  readonly status: number

  constructor(status: number, what: string, body: string) {
    super(`${what} answered ${status}: ${body}`)
    this.status = status
  }
}

/** Calls the API server over connections that are kept; a patch is a JSON patch. Throws an `ApiRefusal`. */
export function apiCaller({ url, certificate, token }: ApiAddress) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS, ca: certificate })
  return (method: Method, path: string, body?: object): Promise<unknown> => new Promise((resolve, reject) => {
    const type = method === 'PATCH' ? 'application/json-patch+json' : 'application/json'
    const sent = request(url + path, { method, agent, headers: { 'authorization': `Bearer ${token}`, 'content-type': type } }, async (answer) => {
      const status = answer.statusCode ?? 0
      if (status >= CLIENT_ERROR)
        return reject(new ApiRefusal(status, `${method} ${path}`, await text(answer)))
      resolve(answer.headers['content-type']?.startsWith('application/json') ? await json(answer) : await text(answer))
    })
    sent.once('error', reject).end(body && JSON.stringify(body))
  })
}
