import { useDocumentVisibility } from '@vueuse/core'
import { onScopeDispose, watch } from 'vue'
import { useConnectionStore } from '../stores/connection.ts'
import { useSessionStore } from '../stores/session.ts'
import { connectStream } from '../stream/connect-stream.ts'

/** While servers of two versions take turns, a page must not load itself over and over. */
const SHORTEST_PAGE_LIFE_MS = 10_000

/** A new page comes from the server that runs now; what the old one showed is in its address. */
function reloadSoon() {
  setTimeout(() => location.reload(), Math.max(0, SHORTEST_PAGE_LIFE_MS - performance.now()))
}

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
  watch(() => connection.isUnreadable, isUnreadable => isUnreadable && reloadSoon())
  watch(visibility, state => stream.setVisible(state === 'visible'))
  onScopeDispose(stream.close)
}
