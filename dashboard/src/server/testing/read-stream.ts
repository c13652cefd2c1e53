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
  close: () => void
}

/** Reads the stream as a browser does: fields of a message by line, data lines joined. */
export async function readStream(url: string, headers: Record<string, string> = {}): Promise<OpenStream> {
  const abort = new AbortController()
  const response = await fetch(url + API_PATHS.stream, { headers, signal: abort.signal })
  const messages = parseMessages(response)
  const nextOfAnyKind = async () => (await messages.next()).value
  return {
    status: response.status,
    headers: response.headers,
    nextOfAnyKind,
    next: async () => {
      let message = await nextOfAnyKind()
      while (message?.event === 'heartbeat')
        message = await nextOfAnyKind()
      return message
    },
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
