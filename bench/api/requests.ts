import { Buffer } from 'node:buffer'
import { Agent, request } from 'node:http'

export interface Ask {
  method: 'GET' | 'POST'
  path: string
  body?: object
}

const CONNECTIONS = 8
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })

/** Sends one request and reads its answer, which has to be a good one. */
export async function ask(url: string, { method, path, body }: Ask): Promise<void> {
  const text = body && JSON.stringify(body)
  await new Promise<void>((resolve, reject) => {
    const sent = request(url + path, { method, agent, headers: text === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) } }, (answer) => {
      answer.resume().once('end', () => (answer.statusCode ?? 0) < 300 ? resolve() : reject(new Error(`${method} ${path} answered ${answer.statusCode}`)))
    })
    sent.once('error', reject).end(text)
  })
}

/** So many requests, each connection sending its next one when it has the answer. */
export async function askMany(url: string, count: number, askOf: (number: number) => Ask): Promise<void> {
  let next = 0
  await Promise.all(Array.from({ length: CONNECTIONS }, async () => {
    while (next < count)
      await ask(url, askOf(next++))
  }))
}

/** So many requests a second for some seconds, whether the former ones were answered or not. */
export async function askAtRate(url: string, { perSecond, seconds }: { perSecond: number, seconds: number }, askOf: (number: number) => Ask): Promise<void> {
  const startedAt = performance.now()
  const sent: Promise<void>[] = []
  while (sent.length < perSecond * seconds) {
    while (sent.length < Math.min(perSecond * seconds, (performance.now() - startedAt) / 1000 * perSecond))
      sent.push(ask(url, askOf(sent.length)))
    await new Promise(resolve => setTimeout(resolve, 2))
  }
  await Promise.all(sent)
}
