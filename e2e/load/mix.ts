/** One request of the mix. */
export interface Planned {
  target: string
  method: 'GET' | 'POST'
  path: string
  body: string | undefined
  isKeptAlive: boolean
}

const CHAT_EVERY = 40
const CONVERSATIONS = 20
const QUESTIONS = ['help', 'hello', 'list']
/** Of so many messages one adds a todo, and one removes it again. */
const ROUND = 8

function message(name: string, number: number): string {
  const round = Math.floor(number / ROUND)
  if (number % ROUND === 0)
    return `add "${name} load ${round}"`
  // Half a round later, so that the todo is there whatever the order in which two requests arrive.
  if (number % ROUND === ROUND / 2)
    return `delete "${name} load ${round}"`
  return QUESTIONS[number % QUESTIONS.length]!
}

function chat(name: string, number: number): Pick<Planned, 'method' | 'path' | 'body'> {
  const body = { message: message(name, number), conversationId: `${name}-${number % CONVERSATIONS}` }
  return { method: 'POST', path: '/api/v1/chat', body: JSON.stringify(body) }
}

const READ: Pick<Planned, 'method' | 'path' | 'body'> = { method: 'GET', path: '/api/v1/todos?limit=20', body: undefined }

/**
 * The request with that number, by the number alone: pairs of one with a connection of its own and one with a kept one, a pair for
 * each target in turn, and each so many requests a message. The list of todos stays short, since what is added is removed again.
 */
export function planned(number: number, { name, targets }: { name: string, targets: string[] }): Planned {
  const pair = Math.floor(number / 2)
  const isChat = number % CHAT_EVERY === Math.floor(number / CHAT_EVERY) % CHAT_EVERY
  return {
    target: targets[pair % targets.length]!,
    isKeptAlive: number % 2 === 0,
    ...isChat ? chat(name, Math.floor(number / CHAT_EVERY)) : READ,
  }
}
