import type { Static } from 'typebox'
import { Type } from 'typebox'

const LONGEST_WAIT_MS = 600_000
const MOST_REQUESTS = 10_000_000

function milliseconds(byDefault: number, description: string) {
  return Type.Integer({
    minimum: 0,
    maximum: LONGEST_WAIT_MS,
    default: byDefault,
    description,
  })
}

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
  DATABASE_URL: Type.Optional(Type.String({ pattern: '^postgres(ql)?://', description: 'PostgreSQL that keeps the todos, postgres://user:password@host:port/database; needed for more than one replica' })),
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
}, { additionalProperties: false })

export type Environment = Static<typeof EnvironmentSchema>
