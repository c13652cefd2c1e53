import type { Phrase } from './phrase.ts'
import { COMMAND_VERB } from '../words/verbs.ts'
import { part } from './phrase.ts'

const GREETING = /^(?:(?:hey|hi|hello|hiya|yo|good (?:morning|afternoon|evening))(?: (?:there|bot|chatbot|assistant|everyone|again))?[,!.]?|(?:bot|chatbot|assistant),)\s+/i
const WITH_COMMA = /^(?:ok|okay|alright|right|well|so|great|cool|perfect|thanks|thank you|actually|oh|sure|yes|no|um+|uh+|hm{2,}|sorry)[,!.]+\s+/i
const FILLER = /^(?:u+h+|u+m+|er+m*|h+m+|please|pls|plz|kindly|and|also|then|just|now|ok|okay|so|actually)\s+/i
const REQUEST = /^(?:(?:can|could|would|will|may|might) (?:you|u|ya)(?: please| kindly| just| possibly| maybe| also)*|(?:can|could|may) (?:i|we)(?: please)?(?= (?:see|view|have|get)\b)|i(?:'d| would)? (?:like|want|love)(?: you)? to|i wanna|i need you to|i need to(?= (?:add|see my|undo)\b)|let me|let's|lets|help me(?: to)?|go ahead and|be so kind (?:as )?to)\s+(?:please )?/i
const AT_END = /(?:(?:\s+(?:,\s+)?|,\s+)(?:please|pls|plz)|[,.!]\s*(?:thanks|thank you|thx|ty|cheers)(?: (?:so|very) much| a lot)?|,? i guess)[.!]*$/i
const COMMAND = new RegExp(`^(?:please )?(?:${COMMAND_VERB}|see|view|have|get|what|how many)`, 'i')

interface Polite {
  rest: Phrase
  /** Worded as "can you ...?": the question mark then asks for nothing. */
  request: boolean
}

/** Takes off what makes a command friendly and says nothing else. */
export function withoutPoliteness(words: Phrase): Polite {
  let rest = withoutEnd(words)
  let request = false
  for (;;) {
    const next = withoutStart(rest)
    if (!next)
      return { rest, request }
    request ||= next.request
    rest = next.request
      ? withoutEnd(part(next.rest, 0, next.rest.mask.replace(/[\s?]+$/, '').length))
      : next.rest
  }
}

function withoutStart(words: Phrase): Polite | undefined {
  const filler = [GREETING, WITH_COMMA, FILLER].map(pattern => pattern.exec(words.mask)).find(found => found !== null)
  if (filler) {
    return {
      rest: part(words, filler[0].length),
      request: false,
    }
  }
  const request = REQUEST.exec(words.mask)
  const rest = request && part(words, request[0].length)
  return rest && COMMAND.test(rest.mask)
    ? { rest, request: true }
    : undefined
}

function withoutEnd(words: Phrase): Phrase {
  const found = AT_END.exec(words.mask)
  return found?.index
    ? part(words, 0, found.index)
    : words
}
