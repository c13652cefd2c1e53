import { API_PATHS } from '../../shared/api.ts'

export interface StreamMessage {
  id: string | null
  event: string

  data: any
}

export interface OpenStream {
  status: number
  headers: Headers
  /** The next message that is no heartbeat; undefined at the end of the stream. */
  next: () => Promise<StreamMessage | undefined>
  /** The next message of any kind. */
  nextOfAnyKind: () => Promise<StreamMessage | undefined>
  /** The next message that has what is looked for; undefined at the end of the stream. */
  nextWhere: (isFound: (message: StreamMessage) => boolean) => Promise<StreamMessage | undefined>
  close: () => void
}

/** Reads the stream as a browser does: fields of a message by line, data lines joined. */
export async function readStream(url: string, headers: Record<string, string> = {}): Promise<OpenStream> {
  const abort = new AbortController()
  const response = await fetch(url + API_PATHS.stream, { headers, signal: abort.signal })
  const messages = parseMessages(response)
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
    nextOfAnyKind,
    nextWhere,
    next: () => nextWhere(message => message.event !== 'heartbeat'),
    close: () => abort.abort(),
  }
}

async function* parseMessages({ body }: Response): AsyncGenerator<StreamMessage, undefined> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of body ?? []) {
    text += decoder.decode(chunk, { stream: true })
    const blocks = text.split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks)
      yield parseMessage(block)
  }
  return undefined
}

function parseMessage(block: string): StreamMessage {
  const fields = block.split('\n').map(line => line.split(/: (.*)/s))
  const valuesOf = (name: string) => fields.filter(([key]) => key === name).map(([, value = '']) => value)
  return { id: valuesOf('id')[0] ?? null, event: valuesOf('event')[0] ?? '', data: JSON.parse(valuesOf('data').join('\n')) }
}
