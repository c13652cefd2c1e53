import type { Planned } from './mix.ts'
import { Buffer } from 'node:buffer'
import { Agent, request } from 'node:http'
import { text } from 'node:stream/consumers'

/** Takes the connection that was longest unused, so that each is used again and again, also those to a pod that goes. */
const kept = new Agent({ keepAlive: true, scheduling: 'fifo', maxFreeSockets: 1024 })
const CLIENT_ERROR = 400
const JSON_TYPE = 'application/json'

function headersOf({ body }: Planned): Record<string, string | number> {
  return body === undefined ? {} : { 'content-type': JSON_TYPE, 'content-length': Buffer.byteLength(body) }
}

function reasonOf(error: NodeJS.ErrnoException, isReused: boolean): string {
  return `${error.code ?? error.message}${isReused ? ' on a used connection' : ''}`
}

/** The status, and what the problem says where the body is one: who refused, and why, stands there only. */
function refusal(status: number, body: string): string {
  const word = (key: string) => new RegExp(`"${key}":"([^"]+)"`).exec(body)?.[1]
  return [`status ${status}`, word('code'), word('detail') ?? word('title')].filter(Boolean).join(', ')
}

/** Sends a request once and reads its whole answer; gives the reason why it failed, or undefined. */
export function send(planned: Planned, timeoutMs: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const sent = request(planned.target + planned.path, {
      method: planned.method,
      agent: planned.isKeptAlive ? kept : false,
      headers: headersOf(planned),
    })
    const timer = setTimeout(() => sent.destroy(new Error('timeout')), timeoutMs)
    const end = (reason: string | undefined) => {
      clearTimeout(timer)
      resolve(reason)
    }
    const fail = (error: Error) => end(reasonOf(error, sent.reusedSocket))
    sent.on('error', fail)
    sent.on('response', (response) => {
      const status = response.statusCode ?? 0
      if (status >= CLIENT_ERROR)
        return void text(response).then(body => end(refusal(status, body)), fail)
      response.on('error', fail)
      response.on('end', () => end(undefined))
      response.resume()
    })
    sent.end(planned.body)
  })
}

/** Lets go of the connections that were kept. */
export const closeConnections = (): void => kept.destroy()
