import type { RowLookup } from '../../shared/codec/stream-decoder.ts'
import type { Delta, Snapshot } from '../../shared/stream.ts'
import type { StreamMessage } from './messages.ts'
import { ref } from 'vue'
import { StreamDecoder } from '../../shared/codec/stream-decoder.ts'

/** Where the decoded rows go, and where those that a change builds on come from. */
export interface RowStore {
  applySnapshot: (snapshot: Snapshot) => void
  applyDelta: (delta: Delta) => void
  find: RowLookup
}

/** Decodes the messages of the stream into a store, from the first snapshot on. */
export function createMessageReader(store: RowStore) {
  const decoder = new StreamDecoder()
  const hasSnapshot = ref(false)
  /** The server writes rows in a form that this page does not know, as another version of it would: only a new page can go on. */
  const isUnreadable = ref(false)

  function apply(message: StreamMessage) {
    if (message.type === 'snapshot') {
      store.applySnapshot(decoder.snapshot(message.data))
      hasSnapshot.value = true
    }
    else if (message.type === 'delta' && hasSnapshot.value) {
      store.applyDelta(decoder.delta(message.data, store.find))
    }
  }

  function read(message: StreamMessage) {
    if (isUnreadable.value)
      return
    try {
      apply(message)
    }
    catch (error) {
      isUnreadable.value = true
      console.error(error)
    }
  }

  return { hasSnapshot, isUnreadable, read }
}
