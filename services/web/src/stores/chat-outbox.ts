import type { ChatLog, Entry } from './chat-log.ts'
import { randomId } from '../logic/id.ts'

/** Sends messages one after the other, so that each is understood after the one before. */
export function createChatOutbox(log: ChatLog, deliver: (entry: Entry) => Promise<void>) {
  let queue = Promise.resolve()

  function enqueue(entry: Entry): Promise<void> {
    queue = queue.then(() => deliver(entry))
    return queue
  }

  function send(text: string): Promise<void> {
    const entry: Entry = {
      key: randomId(),
      role: 'user',
      text,
      at: new Date().toISOString(),
      state: 'sending',
    }
    log.add(entry)
    return enqueue(entry)
  }

  /** Sends a failed message once more, as the newest; its key makes sure that it is carried out only once. */
  function retry({ failure: _, ...entry }: Entry): Promise<void> {
    log.remove(entry.key)
    log.add({ ...entry, state: 'sending' })
    return enqueue(entry)
  }

  /** Sends again what was on its way when the tab was closed: whether it had arrived is not known. */
  async function resume(): Promise<void> {
    await Promise.all(log.entries.value.filter(entry => entry.state === 'sending').map(enqueue))
  }

  return { send, retry, resume }
}
