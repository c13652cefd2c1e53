import type { Static } from 'typebox'
import type { ModelConfig } from '../config.ts'
import { Type } from 'typebox'
import { Check } from 'typebox/value'

/** A call that the model wants made; its arguments as it wrote them. */
export interface ToolCall { name: string, argumentsText: string }

/** The endpoint gave no answer that can be read. The message is ours: it holds no key, no address and nothing that was sent. */
export class EndpointFault extends Error {
  override name = 'EndpointFault'
}

const MOST_ANSWER_BYTES = 256 * 1024

/** The part of a chat completion that is read; the rest may be anything. */
const CompletionSchema = Type.Object({
  choices: Type.Array(Type.Object({
    message: Type.Object({
      tool_calls: Type.Optional(Type.Union([Type.Null(), Type.Array(Type.Object({
        function: Type.Object({ name: Type.String(), arguments: Type.String() }),
      }))])),
    }),
  }), { minItems: 1 }),
})

/** Asks for one chat completion. Throws `EndpointFault`, or what the signal was aborted with. */
export async function complete({ baseUrl, name, apiKey }: ModelConfig, prompt: object, signal: AbortSignal): Promise<ToolCall[]> {
  const answer = await send(`${baseUrl}/chat/completions`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(apiKey !== undefined && { authorization: `Bearer ${apiKey}` }),
    },
    body: JSON.stringify({ model: name, ...prompt }),
    // The key is for this address only.
    redirect: 'error',
    signal,
  })
  return callsIn(answer)
}

async function send(url: string, request: RequestInit & { signal: AbortSignal }): Promise<string> {
  try {
    const response = await fetch(url, request)
    if (response.ok)
      return await textOf(response)
    await response.body?.cancel()
    throw new EndpointFault(`status ${response.status}`)
  }
  catch (error) {
    request.signal.throwIfAborted()
    throw error instanceof EndpointFault ? error : new EndpointFault(`no answer: ${codeOf(error)}`)
  }
}

async function textOf(response: Response): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  let sizeBytes = 0
  for await (const chunk of response.body ?? []) {
    sizeBytes += chunk.byteLength
    if (sizeBytes > MOST_ANSWER_BYTES)
      throw new EndpointFault('the answer is too long')
    text += decoder.decode(chunk, { stream: true })
  }
  return text
}

/** The reason is two deep in what `fetch` throws; its texts may hold headers. */
function codeOf(error: unknown): string {
  const { code } = ((error as Error).cause ?? {}) as { code?: string }
  return code ?? 'connection failed'
}

function callsIn(text: string): ToolCall[] {
  let completion: unknown
  try {
    completion = JSON.parse(text)
  }
  catch {
    throw new EndpointFault('the answer is not JSON')
  }
  if (!Check(CompletionSchema, completion))
    throw new EndpointFault('the answer is no chat completion')
  const { choices: [choice] } = completion as Static<typeof CompletionSchema>
  return (choice!.message.tool_calls ?? []).map(({ function: { name, arguments: argumentsText } }) => ({ name, argumentsText }))
}
