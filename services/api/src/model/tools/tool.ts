import type { Static, TSchema } from 'typebox'
import type { Clock, Command } from '../../chat/index.ts'
import { Type } from 'typebox'

/** One thing that the model may propose. Its parameters are a closed schema without patterns, which not every endpoint can read. */
export interface Tool<Parameters extends TSchema = TSchema> {
  name: string
  /** For the model. */
  description: string
  parameters: Parameters
  /** The commands that valid arguments come to; throws `Refusal` where words in them cannot be read. */
  read: (args: Static<Parameters>, clock: Clock) => Command[]
}

/** Why a proposal is refused, in words for the model: they never hold any of its own. */
export class Refusal extends Error {
  override name = 'Refusal'
}

export const closed = { additionalProperties: false } as const

const LONGEST_WORDS = 300

/** Words of the person, as they are read by the same rules as messages. */
export function words(description: string) {
  return Type.String({ minLength: 1, maxLength: LONGEST_WORDS, description })
}

export const WHEN = 'A day, a time or both, in English words or as YYYY-MM-DD HH:MM: "tomorrow at 5 pm", "Friday", "in two weeks"'
export const PRIORITY = 'Only where the message says how urgent it is'
export const TODOS = 'Which todos, by words of their titles as the person names them; or "2" (its number in the list shown last), "it", "them", "the last one", "everything", "all done ones", "everything except milk"'

/** Takes the type of the parameters off, so that tools of all kinds fit in one list. */
export function tool<Parameters extends TSchema>(specific: Tool<Parameters>): Tool {
  return specific as unknown as Tool
}
