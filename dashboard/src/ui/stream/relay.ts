import type { ManagedStream } from './managed-stream.ts'
import type { StreamListener, StreamMessage, TabMessage } from './messages.ts'

/** The part of a MessagePort that the relay needs. */
export interface TabPort {
  postMessage: (message: StreamMessage) => void
}

/**
 * Hands one stream to every tab of the browser. It keeps no rows: a tab that joins makes the stream start anew,
 * and the snapshot that follows is right for all of them.
 */
export function createRelay(createStream: (emit: StreamListener) => ManagedStream) {
  const visibility = new Map<TabPort, boolean>()
  const stream = createStream((message) => {
    for (const port of visibility.keys())
      port.postMessage(message)
  })

  function settle() {
    if (visibility.size === 0) {
      stream.stop()
    }
    else if ([
      ...visibility.values(),
    ].some(Boolean)) {
      stream.resume()
    }
    else {
      stream.pauseSoon()
    }
  }

  return {
    receive(port: TabPort, message: TabMessage) {
      if (message === 'bye')
        visibility.delete(port)
      else
        visibility.set(port, message !== 'hidden')
      if (message === 'hello')
        stream.restart()
      else
        settle()
    },
  }
}
