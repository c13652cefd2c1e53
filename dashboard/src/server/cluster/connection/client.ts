import type { ClientRequest, IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { ClusterConnection } from './types.ts'
import { Agent as HttpAgent, request as httpRequest } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { text } from 'node:stream/consumers'
import { ApiError } from './api-error.ts'

export type Query = Record<string, string | number | boolean>

export interface CallOptions {
  query?: Query
  signal?: AbortSignal
  /** Longest silence of the connection; 0 leaves it to the caller. */
  timeoutMs?: number
  /** Makes it a POST. */
  body?: unknown
  /** Calls as this person instead of as the server itself. */
  token?: string
}

const DEFAULT_TIMEOUT_MS = 30_000
/** To establish a connection. Where packets are dropped, TCP itself would try for minutes. */
const DEFAULT_CONNECT_TIMEOUT_MS = 3000
/** More than the watches and a burst of access reviews need. */
const MAX_SOCKETS = 32

/** Calls the Kubernetes API by plain HTTP: no generated code, connections are reused, credentials are read per request. */
export class KubernetesClient {
  readonly #connection: ClusterConnection
  readonly #isTls: boolean
  readonly #agent: HttpAgent
  readonly #connectTimeoutMs: number

  constructor(connection: ClusterConnection, connectTimeoutMs = DEFAULT_CONNECT_TIMEOUT_MS) {
    this.#connection = connection
    this.#connectTimeoutMs = connectTimeoutMs
    this.#isTls = connection.serverUrl.startsWith('https:')
    const Agent = this.#isTls ? HttpsAgent : HttpAgent
    this.#agent = new Agent({ keepAlive: true, maxSockets: MAX_SOCKETS })
  }

  /** The parsed answer; throws ApiError for anything but a success. */
  async call<Answer>(path: string, options: CallOptions = {}): Promise<Answer> {
    const response = await this.open(path, { timeoutMs: DEFAULT_TIMEOUT_MS, ...options })
    return JSON.parse(await text(response)) as Answer
  }

  /** The open answer, to be read as it comes; throws ApiError for anything but a success. */
  async open(path: string, options: CallOptions = {}): Promise<IncomingMessage> {
    const response = await this.#send(path, options)
    const status = response.statusCode ?? 0
    if (status >= 200 && status < 300)
      return response
    if (status === 401 && options.token === undefined)
      this.#connection.forgetCredentials()
    throw ApiError.fromAnswer(status, response.headers, await text(response))
  }

  close(): void {
    this.#agent.destroy()
  }

  async #send(path: string, { query, signal, timeoutMs = 0, body, token }: CallOptions): Promise<IncomingMessage> {
    const { headers, tls } = await this.#connection.credentials()
    const payload = body === undefined
      ? undefined
      : JSON.stringify(body)
    const { cert, key, ...serverTls } = tls
    const send = this.#isTls ? httpsRequest : httpRequest
    return new Promise((resolve, reject) => {
      const request = send(this.#urlOf(path, query), {
        agent: this.#agent,
        method: payload === undefined
          ? 'GET'
          : 'POST',
        // A person's token must never travel together with the server's own client certificate.
        ...(token === undefined
          ? { ...serverTls, cert, key }
          : serverTls),
        ...(signal && { signal }),
        headers: {
          'accept': 'application/json',
          'user-agent': 'todo-chatbot-dashboard',
          ...(payload !== undefined && { 'content-type': 'application/json' }),
          ...(token === undefined
            ? headers
            : { authorization: `Bearer ${token}` }),
        },
      }, resolve)
      request.on('error', reject)
      request.once('socket', socket => limitConnecting(socket, request, this.#connectTimeoutMs))
      request.setTimeout(timeoutMs, () => request.destroy(new Error(`the API server was silent for ${timeoutMs / 1000} s`)))
      request.end(payload)
    })
  }

  #urlOf(path: string, query: Query = {}): URL {
    const url = new URL(this.#connection.serverUrl + path)
    for (const [key, value] of Object.entries(query))
      url.searchParams.set(key, String(value))
    return url
  }
}

function limitConnecting(socket: Socket, request: ClientRequest, timeoutMs: number): void {
  if (!socket.connecting)
    return
  const timer = setTimeout(() => request.destroy(new Error(`the API server could not be connected to within ${timeoutMs / 1000} s`)), timeoutMs)
  const stop = () => clearTimeout(timer)
  socket.once('encrypted' in socket ? 'secureConnect' : 'connect', stop)
  socket.once('close', stop)
}
