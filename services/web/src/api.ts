/** The typed client of the API: the only caller of fetch and EventSource. */
import type {
  ChatReply,
  ChatRequest,
  ErrorCode,
  MessagePage,
  Problem,
  Todo,
  TodoEvent,
  TodoPage,
  UpdateTodo,
} from '@todo-chatbot/contract'

const BASE_URL = '/api/v1'
const TIMEOUT_MS = 15_000
const PAGE_SIZE = 100

/** The server's own codes, and two for what happens before it could answer. */
export type FailureCode = ErrorCode | 'UNREACHABLE' | 'TIMED_OUT'

interface Failure {
  code: FailureCode
  status?: number
  requestId?: string
}

/** A call that failed; its message is fit to be shown. */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly code: FailureCode
  readonly status: number | undefined
  readonly requestId: string | undefined

  constructor(message: string, { code, status, requestId }: Failure) {
    super(message)
    this.code = code
    this.status = status
    this.requestId = requestId
  }
}

function unreachable(status?: number) {
  return new ApiError('The todo service cannot be reached right now.', {
    code: 'UNREACHABLE',
    ...(status !== undefined && { status }),
  })
}

async function errorOf(response: Response): Promise<ApiError> {
  if (!response.headers.get('content-type')?.includes('problem+json'))
    return unreachable(response.status)
  const { title, detail, code, status, requestId } = await response.json() as Problem
  return new ApiError(detail ?? title, { code, status, requestId })
}

async function call<T>(path: string, init: RequestInit = {}): Promise<T> {
  try {
    const response = await fetch(`${BASE_URL}${path}`, {
      ...init,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    if (!response.ok)
      throw await errorOf(response)
    return await response.json() as T
  }
  catch (error) {
    if (error instanceof ApiError)
      throw error
    if (error instanceof DOMException && error.name === 'TimeoutError')
      throw new ApiError(`The todo service gave no answer within ${TIMEOUT_MS / 1000} seconds.`, { code: 'TIMED_OUT' })
    throw unreachable()
  }
}

function withBody(method: string, body: unknown, headers: Record<string, string>): RequestInit {
  return {
    method,
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  }
}

function query(values: Record<string, string | undefined>) {
  return new URLSearchParams(Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined))
}

/** Sends one chat message; the same key with the same message is carried out once, however often it is sent. */
export function sendMessage(request: ChatRequest, idempotencyKey: string): Promise<ChatReply> {
  return call('/chat', withBody('POST', request, { 'idempotency-key': idempotencyKey }))
}

/** One page of a conversation, newest message first. */
export function fetchMessages(conversationId: string, cursor?: string): Promise<MessagePage> {
  return call(`/conversations/${encodeURIComponent(conversationId)}/messages?${query({ cursor })}`)
}

/** Every todo, in order of creation. */
export async function fetchTodos(): Promise<Todo[]> {
  const todos: Todo[] = []
  let cursor: string | undefined
  do {
    const page: TodoPage = await call(`/todos?${query({
      limit: String(PAGE_SIZE),
      cursor,
    })}`)
    todos.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  return todos
}

export function fetchTodo(id: string): Promise<Todo> {
  return call(`/todos/${encodeURIComponent(id)}`)
}

/**
 * Changes a todo unless someone else changed it since `version`: then it throws VERSION_MISMATCH.
 * A todo that repeats and is completed leaves the next one behind, due after today in the time zone.
 */
export function updateTodo({ id, version }: Pick<Todo, 'id' | 'version'>, changes: UpdateTodo, timeZone: string): Promise<Todo> {
  return call(`/todos/${encodeURIComponent(id)}?${query({ timeZone })}`, withBody('PATCH', changes, { 'if-match': `"${version}"` }))
}

export interface EventHandlers {
  onOpen: () => void
  onEvent: (event: TodoEvent) => void
  onLost: () => void
}

/** Opens one stream of changes and returns what closes it; a lost stream is closed already and is not opened again. */
export function openEvents({ onOpen, onEvent, onLost }: EventHandlers): () => void {
  const source = new EventSource(`${BASE_URL}/events`)
  source.onopen = onOpen
  source.onmessage = message => onEvent(JSON.parse(message.data))
  source.onerror = () => {
    source.close()
    onLost()
  }
  return () => source.close()
}
