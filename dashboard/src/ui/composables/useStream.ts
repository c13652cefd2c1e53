import { useDocumentVisibility } from '@vueuse/core'
import { onScopeDispose, watch } from 'vue'
import { useConnectionStore } from '../stores/connection.ts'
import { useSessionStore } from '../stores/session.ts'
import { connectStream } from '../stream/connect-stream.ts'

/** Keeps the stream open for as long as the component lives; pauses it while the tab is hidden. */
export function useStream() {
  const connection = useConnectionStore()
  const session = useSessionStore()
  const visibility = useDocumentVisibility()
  connection.reset()
  const stream = connectStream((message) => {
    connection.receive(message)
    // A refusal says no reason: an expired login is the one that a person can mend.
    if (message.type === 'refused')
      void session.load()
  })
  // Once: the new page comes from the new server, and what it shows is in its address.
  watch(() => connection.isOutdated, isOutdated => isOutdated && location.reload())
  watch(visibility, state => stream.setVisible(state === 'visible'))
  onScopeDispose(stream.close)
}
