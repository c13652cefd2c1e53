import type { RowLookup } from '../../shared/codec/stream-decoder.ts'
import type { Delta, Snapshot } from '../../shared/stream.ts'
import type { StreamMessage } from './messages.ts'
import { ref } from 'vue'
import { OtherStreamFormat, StreamDecoder } from '../../shared/codec/stream-decoder.ts'

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
  /** The server was replaced by one that writes rows in another form: only a new page can read them. */
  const isOutdated = ref(false)

  function readSnapshot(text: string) {
    try {
      store.applySnapshot(decoder.snapshot(text))
      hasSnapshot.value = true
    }
    catch (error) {
      if (!(error instanceof OtherStreamFormat))
        throw error
      isOutdated.value = true
    }
  }

  function read(message: StreamMessage) {
    if (message.type === 'snapshot')
      readSnapshot(message.data)
    else if (message.type === 'delta' && hasSnapshot.value && !isOutdated.value)
      store.applyDelta(decoder.delta(message.data, store.find))
  }

  return { hasSnapshot, isOutdated, read }
}
