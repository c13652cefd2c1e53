import type { STREAM_EVENTS } from '../../shared/stream.ts'

export type StreamEvent = (typeof STREAM_EVENTS)[number]

/** One server-sent message. Each chunk of data becomes a line; the browser joins them by line breaks, which JSON does not mind. */
export function* sseMessage(event: StreamEvent, chunks: Iterable<string>, id: string | null = null): Generator<string> {
  yield `${id === null
    ? ''
    : `id: ${id}\n`}event: ${event}\n`
  for (const chunk of chunks)
    yield `data: ${chunk}\n`
  yield '\n'
}

/** Where a reader stands: this process's run, the last batch it was sent, and the rights it was sent by. */
export interface Position {
  runId: string
  sequence: number
  viewKey: string
}

export function formatPosition({ runId, sequence, viewKey }: Position): string {
  return `${runId}-${sequence}-${viewKey}`
}

export function parsePosition(text: string | undefined): Position | null {
  const [, runId, sequence, viewKey] = /^(\w+)-(\d+)-(\w+)$/.exec(text ?? '') ?? []
  return runId === undefined || viewKey === undefined
    ? null
    : {
        runId,
        sequence: Number(sequence),
        viewKey,
      }
}
