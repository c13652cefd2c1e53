/** The shared worker: one event stream for all tabs of this browser. */
import type { TabMessage } from './messages.ts'
import { openStream } from '../api.ts'
import { createManagedStream } from './managed-stream.ts'
import { createRelay } from './relay.ts'

const relay = createRelay(emit => createManagedStream(openStream, emit))
const scope = globalThis as unknown as { onconnect: (event: MessageEvent) => void }

scope.onconnect = ({ ports: [port] }) => {
  if (!port)
    return
  port.onmessage = ({ data }: MessageEvent<TabMessage>) => relay.receive(port, data)
  // Sent by newer browsers when a tab crashes; others say "bye" as they leave.
  port.addEventListener('close', () => relay.receive(port, 'bye'))
}
