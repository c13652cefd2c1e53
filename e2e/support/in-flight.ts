import type { IncomingMessage } from 'node:http'
import { once } from 'node:events'
import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'

/** What came back in the end. */
export interface Answer { status: number | undefined, body: string, headers: IncomingMessage['headers'] }

/** A request of which the server has read the head, and whose body comes in piece by piece. */
export interface InFlight {
  /** The answer, or the fault of the connection. */
  answer: Promise<Answer>
}

async function answerTo(call: ReturnType<typeof request>): Promise<Answer> {
  const [response] = await once(call, 'response') as [IncomingMessage]
  return { status: response.statusCode, headers: response.headers, body: await text(response) }
}

/** Sends a JSON body letter by letter over so many seconds; resolved once the server has begun to read it. */
export async function beginSlowRequest(url: string, body: object, seconds: number): Promise<InFlight> {
  const letters = JSON.stringify(body)
  const call = request(url, { method: 'POST', headers: { 'content-type': 'application/json', 'content-length': letters.length, 'expect': '100-continue' } })
  const answer = answerTo(call)
  answer.catch(() => {})
  call.flushHeaders()
  await Promise.race([once(call, 'continue'), answer])
  void (async () => {
    for (const letter of letters) {
      call.write(letter)
      await sleep(seconds * 1000 / letters.length)
    }
    call.end()
  })()
  return { answer }
}
