import type { Writable } from 'node:stream'
import type { View } from '../access/view.ts'
import type { ClusterState } from '../state/cluster-state.ts'
import type { Feed } from './feed.ts'
import type { Scope } from './snapshot.ts'
import type { Position, StreamEvent } from './sse.ts'
import { Buffer } from 'node:buffer'
import { once } from 'node:events'
import { StreamEncoder } from '../../shared/codec/stream-encoder.ts'
import { deltaText } from './delta.ts'
import { snapshotChunks } from './snapshot.ts'
import { formatPosition, sseMessage } from './sse.ts'

/** What browsers were sent, by kind of message. */
export interface StreamCounts {
  messages: Record<StreamEvent, number>
  bytes: Record<StreamEvent, number>
}

export function noStreamCounts(): StreamCounts {
  return {
    messages: { snapshot: 0, delta: 0, heartbeat: 0 },
    bytes: { snapshot: 0, delta: 0, heartbeat: 0 },
  }
}

/** What all streams of a process share. */
export interface StreamSource {
  counts: StreamCounts
  runId: string
  state: ClusterState
  feed: Feed
  scope: Scope
}

/** The way to one browser. */
export interface StreamOutput {
  stream: Writable
  /** Pushes out what a compressor holds back. */
  flush: () => void
  /** Ends the answer; one that nobody reads is broken off soon. */
  end: () => void
}

/**
 * One browser's stream. It holds no queue: it knows which batch was sent last and, whenever the browser has read that,
 * sends what changed since; one that fell behind the feed's memory gets a fresh snapshot.
 */
export class StreamClient {
  readonly #source: StreamSource
  readonly #output: StreamOutput
  readonly #closing = new AbortController()
  readonly #encoder = new StreamEncoder()
  #view: View
  #position: Position | null
  #isWriting = false
  #isBlocked = false

  constructor(source: StreamSource, output: StreamOutput, view: View, position: Position | null) {
    this.#source = source
    this.#output = output
    this.#view = view
    this.#position = position
  }

  /** True while a message is under way. */
  get isWriting(): boolean {
    return this.#isWriting
  }

  /** True while the browser has not read what was sent before. */
  get isBlocked(): boolean {
    return this.#isBlocked
  }

  /** Other rights mean other rows: the next message is a snapshot. */
  setView(view: View): void {
    this.#view = view
    void this.catchUp()
  }

  /** Sends all that is missing; answers when it is sent or the stream is closed. Does nothing while it is still at it. */
  async catchUp(): Promise<void> {
    if (this.#isWriting)
      return
    this.#isWriting = true
    try {
      for (let message = this.#next(); message !== null; message = this.#next())
        await this.#write(message)
    }
    catch {
      this.close()
    }
    finally {
      this.#isWriting = false
    }
  }

  heartbeat(): void {
    if (this.#isWriting)
      return
    const text = [...this.#counted('heartbeat', ['{}'])].join('')
    this.#output.stream.write(text)
    this.#output.flush()
  }

  close(): void {
    this.#closing.abort()
    this.#output.end()
  }

  /** The next message, or null when nothing is missing that this person may see. */
  #next(): Iterable<string> | null {
    const { runId, state, feed, scope } = this.#source
    const before = this.#position
    const position = { runId, sequence: feed.sequence, viewKey: this.#view.key }
    const changes = before?.runId === runId && before.viewKey === position.viewKey
      ? feed.since(before.sequence)
      : null
    this.#position = position
    if (changes === null)
      return this.#counted('snapshot', snapshotChunks(state, scope, this.#view, this.#encoder), formatPosition(position))
    const delta = changes.size === 0
      ? null
      : deltaText(state, changes, this.#view, this.#encoder)
    return delta && this.#counted('delta', [delta], formatPosition(position))
  }

  /** The message, counted as it is written. */
  * #counted(...message: Parameters<typeof sseMessage>): Generator<string> {
    const { messages, bytes } = this.#source.counts
    const [event] = message
    messages[event] += 1
    for (const chunk of sseMessage(...message)) {
      bytes[event] += Buffer.byteLength(chunk)
      yield chunk
    }
  }

  async #write(chunks: Iterable<string>): Promise<void> {
    const { signal } = this.#closing
    for (const chunk of chunks) {
      signal.throwIfAborted()
      if (!this.#output.stream.write(chunk))
        await this.#untilRead()
    }
    this.#output.flush()
  }

  async #untilRead(): Promise<void> {
    this.#isBlocked = true
    await once(this.#output.stream, 'drain', { signal: this.#closing.signal })
    this.#isBlocked = false
  }
}
