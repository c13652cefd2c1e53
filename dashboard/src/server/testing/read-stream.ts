import type { RowLookup } from '../../shared/codec/stream-decoder.ts'
import type { Resource, RowsByResource } from '../../shared/rows.ts'
import type { Delta, Snapshot } from '../../shared/stream.ts'
import { API_PATHS } from '../../shared/api.ts'
import { StreamDecoder } from '../../shared/codec/stream-decoder.ts'
import { byResource, RESOURCES } from '../../shared/rows.ts'

export interface StreamMessage {
  id: string | null
  event: string

  data: any
}

type Rows = { [R in Resource]: Map<string, RowsByResource[R]> }

export interface OpenStream {
  status: number
  headers: Headers
  /** Everything that was sent so far, as a page would show it. */
  rows: Rows
  /** The next message that is no heartbeat; undefined at the end of the stream. */
  next: () => Promise<StreamMessage | undefined>
  /** The next message of any kind. */
  nextOfAnyKind: () => Promise<StreamMessage | undefined>
  /** The next message that has what is looked for; undefined at the end of the stream. */
  nextWhere: (isFound: (message: StreamMessage) => boolean) => Promise<StreamMessage | undefined>
  close: () => void
}

/**
 * Reads the stream as a browser does: fields of a message by line, data lines joined, rows decoded.
 * A stream that goes on after another one by Last-Event-ID is given the rows of that one.
 */
export async function readStream(url: string, headers: Record<string, string> = {}, rows: Rows = byResource<Rows>(() => new Map())): Promise<OpenStream> {
  const abort = new AbortController()
  const response = await fetch(url + API_PATHS.stream, { headers, signal: abort.signal })
  const messages = parseMessages(response, rows)
  const nextOfAnyKind = async () => (await messages.next()).value
  const nextWhere = async (isFound: (message: StreamMessage) => boolean) => {
    let message = await nextOfAnyKind()
    while (message && !isFound(message))
      message = await nextOfAnyKind()
    return message
  }
  return {
    status: response.status,
    headers: response.headers,
    rows,
    nextOfAnyKind,
    nextWhere,
    next: () => nextWhere(message => message.event !== 'heartbeat'),
    close: () => abort.abort(),
  }
}

async function* parseMessages({ body }: Response, rows: Rows): AsyncGenerator<StreamMessage, undefined> {
  const decoder = new TextDecoder()
  const messageDecoder = new StreamDecoder()
  let text = ''
  for await (const chunk of body ?? []) {
    text += decoder.decode(chunk, { stream: true })
    const blocks = text.split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks)
      yield parseMessage(block, messageDecoder, rows)
  }
  return undefined
}

function parseMessage(block: string, decoder: StreamDecoder, rows: Rows): StreamMessage {
  const fields = block.split('\n').map(line => line.split(/: (.*)/s))
  const valuesOf = (name: string) => fields.filter(([key]) => key === name).map(([, value = '']) => value)
  const event = valuesOf('event')[0] ?? ''
  return {
    event,
    id: valuesOf('id')[0] ?? null,
    data: decode(event, valuesOf('data').join('\n'), decoder, rows),
  }
}

function decode(event: string, text: string, decoder: StreamDecoder, rows: Rows): unknown {
  if (event === 'snapshot') {
    const snapshot = decoder.snapshot(text)
    RESOURCES.forEach(resource => rows[resource].clear())
    keep(snapshot.rows, rows)
    return snapshot
  }
  if (event !== 'delta')
    return JSON.parse(text)
  const find: RowLookup = (resource, uid) => rows[resource].get(uid)
  const delta = decoder.delta(text, find)
  RESOURCES.forEach(resource => delta.removes?.[resource]?.forEach(uid => rows[resource].delete(uid)))
  keep(delta.upserts ?? {}, rows)
  return delta
}

function keep(lists: Snapshot['rows'] | NonNullable<Delta['upserts']>, rows: Rows): void {
  const keepOne = <R extends Resource>(resource: R, list: readonly RowsByResource[R][] = []) =>
    list.forEach(row => rows[resource].set(row.uid, row))
  RESOURCES.forEach(resource => keepOne(resource, lists[resource]))
}
