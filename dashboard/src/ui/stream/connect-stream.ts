import type { StreamConnection, StreamListener, TabMessage } from './messages.ts'
import { openStream } from '../api.ts'
import { createManagedStream } from './managed-stream.ts'

function connectAlone(listener: StreamListener): StreamConnection {
  const stream = createManagedStream(openStream, listener)
  stream.restart()
  return {
    setVisible: isVisible => isVisible
      ? stream.resume()
      : stream.pauseSoon(),
    close: stream.stop,
  }
}

function connectShared(listener: StreamListener): StreamConnection {
  const worker = new SharedWorker(new URL('./stream-worker.ts', import.meta.url), { type: 'module', name: 'stream' })
  let fallback: StreamConnection | null = null
  const tell = (message: TabMessage) => worker.port.postMessage(message)
  const sayBye = () => tell('bye')
  const sayHello = (event: PageTransitionEvent) => event.persisted && tell('hello')
  worker.port.onmessage = ({ data }) => listener(data)
  worker.onerror = () => fallback ??= connectAlone(listener)
  window.addEventListener('pagehide', sayBye)
  window.addEventListener('pageshow', sayHello)
  tell('hello')
  return {
    setVisible: isVisible => fallback
      ? fallback.setVisible(isVisible)
      : tell(isVisible ? 'visible' : 'hidden'),
    close() {
      window.removeEventListener('pagehide', sayBye)
      window.removeEventListener('pageshow', sayHello)
      sayBye()
      worker.port.close()
      fallback?.close()
    },
  }
}

/**
 * Connects this tab to the event stream: through a shared worker, so that any number of tabs costs the server one stream,
 * or with a stream of its own where the browser has no shared workers.
 * A shared worker rather than Web Locks with a BroadcastChannel: locks need HTTPS, and a NodePort speaks plain HTTP.
 */
export function connectStream(listener: StreamListener): StreamConnection {
  return 'SharedWorker' in globalThis
    ? connectShared(listener)
    : connectAlone(listener)
}
