import type { ChatReply, ChatRequest, ErrorCode, Message, Todo, TodoEvent, UpdateTodo } from '@todo-chatbot/contract'
import { aReply } from './builders.ts'

interface SentMessage extends ChatRequest {
  idempotencyKey: string | null
}

function json(body: unknown, status = 200) {
  return Response.json(body, { status })
}

function problem(status: number, code: ErrorCode, title: string) {
  return new Response(JSON.stringify({
    type: 'about:blank',
    title,
    status,
    code,
    requestId: 'request-1',
  }), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  })
}

interface SentPatch extends UpdateTodo {
  timeZone: string | null
}

/** The API in memory, in place of the browser's fetch: what it holds and what it got can be read by a test. */
export class FakeApi {
  readonly todos = new Map<string, Todo>()
  readonly history: Message[] = []
  readonly sent: SentMessage[] = []
  readonly patches: SentPatch[] = []
  /** Answers the next calls, one each, before the usual behaviour is back. */
  readonly next: (() => Response | Promise<Response>)[] = []
  reply: (message: string) => Partial<ChatReply> = () => ({})

  readonly fetch = async (input: string, init: RequestInit = {}): Promise<Response> => {
    const { pathname, searchParams } = new URL(input, 'http://page')
    const path = pathname.replace('/api/v1', '')
    const body = init.body
      ? JSON.parse(String(init.body))
      : undefined
    const headers = new Headers(init.headers)
    if (path === '/chat') {
      this.sent.push({
        ...body,
        idempotencyKey: headers.get('idempotency-key'),
      })
    }
    if (init.method === 'PATCH')
      this.patches.push({ ...body, timeZone: searchParams.get('timeZone') })
    const planned = this.next.shift()
    return planned
      ? planned()
      : this.answer(path, body, headers)
  }

  private answer(path: string, body: unknown, headers: Headers): Response {
    if (path === '/chat')
      return json(aReply(this.reply((body as ChatRequest).message)))
    if (path === '/todos') {
      return json({
        items: [
          ...this.todos.values(),
        ],
        nextCursor: null,
      })
    }
    if (path.endsWith('/messages')) {
      return json({
        items: this.history.toReversed(),
        nextCursor: null,
      })
    }
    const todo = this.todos.get(path.replace('/todos/', ''))
    if (!todo)
      return problem(404, 'TODO_NOT_FOUND', 'There is no such todo.')
    return body
      ? this.update(todo, body as UpdateTodo, headers)
      : json(todo)
  }

  private update(todo: Todo, changes: UpdateTodo, headers: Headers): Response {
    if (headers.get('if-match') !== `"${todo.version}"`)
      return problem(412, 'VERSION_MISMATCH', 'The todo was changed meanwhile.')
    const updated = {
      ...todo,
      ...changes,
      version: todo.version + 1,
    } as Todo
    this.todos.set(todo.id, updated)
    return json(updated)
  }

  holds(...todos: Todo[]): void {
    todos.forEach(todo => this.todos.set(todo.id, todo))
  }
}

export const refuse = problem
export function networkDown(): never {
  throw new TypeError('Failed to fetch')
}

/** The stream of changes, in place of the browser's EventSource. */
export class FakeEvents {
  static opened: FakeEvents[] = []
  static get current(): FakeEvents {
    return FakeEvents.opened.at(-1)!
  }

  onopen: (() => void) | null = null
  onmessage: ((message: { data: string }) => void) | null = null
  onerror: (() => void) | null = null
  isClosed = false
  readonly url: string

  constructor(url: string) {
    this.url = url
    FakeEvents.opened.push(this)
  }

  push(event: TodoEvent): void {
    this.onmessage?.({
      data: JSON.stringify(event),
    })
  }

  close(): void {
    this.isClosed = true
  }
}
