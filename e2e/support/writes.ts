import type { ChatReply, Todo } from '@todo-chatbot/contract'
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { waitFor } from './wait-for.ts'

/** A todo that is to be there once, made by REST or by chat. */
export interface Write { title: string, key: string, by: 'rest' | 'chat', conversationId: string }

/** A write that the API said it had done, and what came of the attempts before that. */
export interface Acknowledged { title: string, id: string, faults: string[], isReplayed: boolean }

/** Writes that are under way. */
export interface RunningWrites {
  /** Waits until so many are acknowledged. */
  reach: (count: number) => Promise<void>
  /** Whether all are. */
  isOver: () => boolean
  done: Promise<Acknowledged[]>
}

/** Longer than the API lets a write wait for its turn: only a pod that is gone says nothing for so long. */
const ATTEMPT_TIMEOUT_MS = 15_000
const WRITE_TIMEOUT_MS = 210_000
const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 4000
const CONVERSATIONS = 20
const LETTERS = 'bcdfghjklm'

/** A number as letters that the chatbot takes for neither a date, a number nor a command. */
const wordOf = (index: number): string => [...String(index).padStart(4, '0')].map(digit => LETTERS[Number(digit)]).join('')

/** So many writes with titles and keys of their own, every other one by chat; the chatbot asks before it adds a title twice. */
export function makeWrites(count: number, noun = 'parcel'): Write[] {
  return Array.from({ length: count }, (_, index) => ({
    title: `${noun} ${wordOf(index)}`,
    key: randomUUID(),
    by: index % 2 === 0 ? 'rest' : 'chat',
    conversationId: `talk-${index % CONVERSATIONS}`,
  }))
}

function post(url: string, { title, key, by, conversationId }: Write): Promise<Response> {
  const [path, body] = by === 'rest' ? ['todos', { title }] : ['chat', { message: `add ${title}`, conversationId }]
  return fetch(`${url}/api/v1/${path as string}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(ATTEMPT_TIMEOUT_MS),
  })
}

/** What an attempt came to: what was made, or why the same is to be sent again. */
type Outcome = { id: string, isReplayed: boolean } | { fault: string }

function madeBy(write: Write, text: string): string {
  const body = JSON.parse(text) as Todo | ChatReply
  const id = 'changes' in body ? body.changes[0]?.todo.id : body.id
  if (!id)
    throw new Error(`"${write.title}" made nothing: ${text}`)
  return id
}

async function attempt(url: string, write: Write): Promise<Outcome> {
  const answer = await post(url, write).then(async response => ({ response, text: await response.text() })).catch((error: Error) => error)
  if (answer instanceof Error)
    return { fault: answer.name === 'TimeoutError' ? 'timeout' : 'connection fault' }
  const { response, text } = answer
  if (response.status >= 500 || response.status === 409)
    return { fault: `status ${response.status}` }
  if (!response.ok)
    throw new Error(`"${write.title}" was refused: ${response.status} ${text}`)
  return { id: madeBy(write, text), isReplayed: response.headers.has('idempotent-replayed') }
}

/** Sends a write with the same key until it is acknowledged, as a client does that knows about keys. */
export async function writeUntilAcknowledged(url: string, write: Write): Promise<Acknowledged> {
  const deadline = performance.now() + WRITE_TIMEOUT_MS
  const faults: string[] = []
  while (performance.now() < deadline) {
    const outcome = await attempt(url, write)
    if (!('fault' in outcome))
      return { title: write.title, faults, ...outcome }
    faults.push(outcome.fault)
    await sleep(Math.random() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** faults.length))
  }
  throw new Error(`"${write.title}" was not acknowledged within ${WRITE_TIMEOUT_MS / 1000} s: ${faults.join(', ')}`)
}

/** Starts all writes at once. Every fourth is sent twice at the same time, as by a person who clicks twice. */
export function startWrites(url: string, writes: Write[]): RunningWrites {
  let count = 0
  const start = (write: Write) => writeUntilAcknowledged(url, write).finally(() => count++)
  const done = Promise.all(writes.map(start))
  const again = Promise.all(writes.filter((_, index) => index % 4 === 0).map(write => writeUntilAcknowledged(url, write)))
  const all = Promise.all([done, again]).then(answers => answers.flat())
  all.catch(() => {})
  return {
    // A write that is refused is told at once.
    reach: wanted => Promise.race([
      all,
      waitFor(`${wanted} acknowledged writes`, () => count >= wanted || undefined, WRITE_TIMEOUT_MS),
    ]).then(() => {}),
    isOver: () => count === writes.length,
    done: all,
  }
}
