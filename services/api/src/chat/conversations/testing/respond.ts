import type { ChatAnswer, ChatStore, Understood } from '../../index.ts'
import { act, understand } from '../../index.ts'

interface Said {
  message: string
  now: Date
  timeZone: string
  /** What becomes of what was understood before it is acted on, such as by a model. */
  refine?: (understood: Understood[]) => Understood[]
}

/** Understands one message, and answers it in the conversation of a store. */
export function respond({ message, now, timeZone, refine = understood => understood }: Said): (store: ChatStore) => Promise<ChatAnswer> {
  const clock = { now, timeZone }
  const understood = refine(understand(message, clock))
  return store => act(understood, clock, store)
}
