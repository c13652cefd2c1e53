import type { Static } from 'typebox'
import { Type } from 'typebox'

const LONGEST_WAIT_MS = 600_000
const MOST_REQUESTS = 10_000_000
/** A person waits for the answer: pages and proxies in front give up after 15 s. */
const LONGEST_MODEL_TIMEOUT_MS = 8000
const SHORTEST_MODEL_TIMEOUT_MS = 100

function milliseconds(byDefault: number, description: string) {
  return Type.Integer({
    minimum: 0,
    maximum: LONGEST_WAIT_MS,
    default: byDefault,
    description,
  })
}

/** The texts of which not every one is allowed: as a pattern, and in words. */
export const FORMS = {
  DATABASE_URL: { pattern: '^postgres(ql)?://', words: 'a URL that starts with postgres://' },
  LLM_BASE_URL: { pattern: String.raw`^https?://[^\s/?#@]+(/[^\s?#@]*)?$`, words: 'a URL that starts with http:// or https://, without a user, a query or a fragment, such as https://api.openai.com/v1' },
  LLM_MODEL: { pattern: String.raw`^\S+$`, words: 'the name of a model, which has no spaces' },
  LLM_API_KEY: { pattern: '^[!-~]+$', words: 'visible ASCII characters without spaces' },
} as const

/** Every environment variable that the service reads. */
export const EnvironmentSchema = Type.Object({
  API_HOST: Type.String({ default: '0.0.0.0', description: 'Address to listen on' }),
  API_PORT: Type.Integer({
    minimum: 0,
    maximum: 65_535,
    default: 3000,
    description: 'Port to listen on; 0 takes a free one',
  }),
  NODE_ENV: Type.Enum(['production', 'development', 'test'], { type: 'string', default: 'production', description: 'Kind of environment, named in the first log line' }),
  LOG_LEVEL: Type.Enum([
    'fatal',
    'error',
    'warn',
    'info',
    'debug',
    'trace',
    'silent',
  ], { type: 'string', default: 'info', description: 'Lowest level that is logged; texts of chat messages only at debug' }),
  DATA_DIR: Type.Optional(Type.String({ description: 'Folder that keeps the todos in a SQLite file; without it they live in memory' })),
  DATABASE_URL: Type.Optional(Type.String({ pattern: FORMS.DATABASE_URL.pattern, description: 'PostgreSQL that keeps the todos, postgres://user:password@host:port/database; needed for more than one replica' })),
  DATABASE_URL_FILE: Type.Optional(Type.String({ description: 'File that holds DATABASE_URL, such as a mounted secret' })),
  DRAIN_DELAY_MS: milliseconds(0, 'Time to go on serving after SIGTERM; 0 where a preStop hook waits already'),
  SHUTDOWN_TIMEOUT_MS: milliseconds(20_000, 'Longest time that requests in flight get to finish after that'),
  TRUST_PROXY: Type.Optional(Type.String({ description: 'Addresses or CIDR ranges of the proxies in front, separated by commas, whose X-Forwarded-For is believed' })),
  RATE_LIMIT_PER_MINUTE: Type.Integer({
    minimum: 0,
    maximum: MOST_REQUESTS,
    default: 30_000,
    description: 'Writes that one client may do in a minute; 0 sets no limit',
  }),
  TODO_BACKEND_COMPAT: Type.Enum(['true', 'false'], { type: 'string', default: 'false', description: 'Serves the todos to Todo-Backend clients of any origin at /todo-backend/todos, where they may also delete all; for its public tests' }),
  LLM_BASE_URL: Type.Optional(Type.String({ pattern: FORMS.LLM_BASE_URL.pattern, description: 'OpenAI-compatible endpoint that is asked about messages which no rule reads, such as http://ollama:11434/v1; without it nothing is' })),
  LLM_MODEL: Type.Optional(Type.String({ pattern: FORMS.LLM_MODEL.pattern, description: 'Name of its model; needed with LLM_BASE_URL' })),
  LLM_API_KEY: Type.Optional(Type.String({ pattern: FORMS.LLM_API_KEY.pattern, description: 'Key that is sent to it as a bearer token; without it none is sent' })),
  LLM_API_KEY_FILE: Type.Optional(Type.String({ description: 'File that holds LLM_API_KEY, such as a mounted secret' })),
  LLM_TIMEOUT_MS: Type.Integer({
    minimum: SHORTEST_MODEL_TIMEOUT_MS,
    maximum: LONGEST_MODEL_TIMEOUT_MS,
    default: LONGEST_MODEL_TIMEOUT_MS,
    description: 'Longest time that a message waits for it, whatever it takes; then it is answered without it',
  }),
}, { additionalProperties: false })

export type Environment = Static<typeof EnvironmentSchema>
