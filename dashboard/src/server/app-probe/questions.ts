import type { AppCheckId } from '../../shared/app-health.ts'

/** One thing that the chat app is asked. */
export interface Question {
  id: AppCheckId
  url: string
  init: (nowMs: number) => RequestInit
  /** Whether a 2xx answer is what it should be. */
  isAnswer: (body: string) => boolean
}

/** Origins without a slash at the end; null asks nobody. */
export interface AppAddresses {
  backendUrl: string | null
  frontendUrl: string | null
}

/** A conversation of its own, so that nobody else's is touched. */
const CONVERSATION = 'dashboard-probe'
const HOUR_MS = 3_600_000

const get = (): RequestInit => ({})

/**
 * Asks what the chatbot can do, which changes no todo. Within an hour the same key is sent, so that the app keeps one
 * question and answer an hour and not one each time.
 */
function ask(nowMs: number): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': `${CONVERSATION}-${Math.floor(nowMs / HOUR_MS)}` },
    body: JSON.stringify({ message: 'help', conversationId: CONVERSATION }),
  }
}

/** Through the page's own server where there is one: the way that people go. */
export function questionsFor({ backendUrl, frontendUrl }: AppAddresses): Question[] {
  const chatUrl = frontendUrl ?? backendUrl
  return [
    ...frontendUrl === null
      ? []
      : [{ id: 'page' as const, url: `${frontendUrl}/`, init: get, isAnswer: (body: string) => /<html/i.test(body) }],
    ...chatUrl === null
      ? []
      : [{ id: 'chat' as const, url: `${chatUrl}/api/v1/chat`, init: ask, isAnswer: isReply }],
    ...backendUrl === null
      ? []
      : [
          { id: 'health' as const, url: `${backendUrl}/health`, init: get, isAnswer: () => true },
          { id: 'ready' as const, url: `${backendUrl}/ready`, init: get, isAnswer: () => true },
        ],
  ]
}

function isReply(body: string): boolean {
  const answer = parsed(body) as { reply?: unknown } | null
  return typeof answer?.reply === 'string' && answer.reply !== ''
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  }
  catch {
    return null
  }
}
