import {
  ChangeSchema,
  ChatReplySchema,
  ChatRequestSchema,
  CreateTodoSchema,
  MessagePageSchema,
  MessageSchema,
  ProblemSchema,
  SuggestionSchema,
  TodoEventSchema,
  TodoPageSchema,
  TodoSchema,
  UpdateTodoSchema,
} from '@todo-chatbot/contract'

const named: Record<string, object> = {
  Todo: TodoSchema,
  CreateTodo: CreateTodoSchema,
  UpdateTodo: UpdateTodoSchema,
  TodoPage: TodoPageSchema,
  TodoEvent: TodoEventSchema,
  Change: ChangeSchema,
  ChatRequest: ChatRequestSchema,
  ChatReply: ChatReplySchema,
  Suggestion: SuggestionSchema,
  Message: MessageSchema,
  MessagePage: MessagePageSchema,
  Problem: ProblemSchema,
}

/** The same for the same schema, whatever it is called at the place where it stands. */
function fingerprint(schema: object): string {
  return JSON.stringify({ ...schema, description: undefined, headers: undefined })
}

const nameOf = new Map(Object.entries(named).map(([name, schema]) => [
  fingerprint(schema),
  name,
]))

function inside(node: object): object {
  if (Array.isArray(node))
    return node.map(withReferences)
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [
    key,
    withReferences(value),
  ]))
}

function withReferences(node: unknown): unknown {
  if (typeof node !== 'object' || node === null)
    return node
  const name = nameOf.get(fingerprint(node))
  return name === undefined
    ? inside(node)
    : { $ref: `#/components/schemas/${name}` }
}

/** Says each schema of the contract once, by its name, and refers to it everywhere else. */
export function withComponents<T extends object>(document: T): T {
  const schemas = Object.fromEntries(Object.entries(named).map(([name, schema]) => [
    name,
    inside(schema),
  ]))
  return {
    ...inside(document) as T,
    components: { schemas },
  }
}
