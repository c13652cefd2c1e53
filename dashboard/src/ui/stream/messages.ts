/** What travels from the stream to a tab. `data` stays text, so it is parsed once, where it is used. */
export type StreamMessage
  = | { type: 'open' | 'interrupted' | 'refused' | 'paused' }
    | { type: 'snapshot' | 'delta' | 'heartbeat', data: string }

export type StreamListener = (message: StreamMessage) => void

/** What a tab tells the shared worker. */
export type TabMessage = 'hello' | 'visible' | 'hidden' | 'bye'

/** A tab's end of the stream. */
export interface StreamConnection {
  setVisible: (isVisible: boolean) => void
  close: () => void
}
