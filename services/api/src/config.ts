import type { Static, TSchema } from 'typebox'
import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import process from 'node:process'
import { envSchema } from 'env-schema'
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

type Environment = Static<typeof EnvironmentSchema>
type Source = Record<string, string | undefined>

/** What the service is told from outside. */
export interface Config {
  host: string
  port: number
  environment: Environment['NODE_ENV']
  logLevel: Environment['LOG_LEVEL']
  dataDir: string | undefined
  databaseUrl: string | undefined
  drainDelayMs: number
  shutdownTimeoutMs: number
  trustProxy: string[] | false
  rateLimitPerMinute: number
}

/** A variable whose value is not allowed; the message is one line for the person who set it. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

function refusal(variable: string, source: Source, allowed: string): ConfigError {
  const value = variable === 'DATABASE_URL'
    ? 'not allowed (the value is not shown)'
    : JSON.stringify(source[variable])
  return new ConfigError(`${variable} is ${value}, but must be ${allowed}`)
}

function allowedBy(schema: TSchema & { enum?: string[], minimum?: number, maximum?: number }): string {
  if (schema.enum)
    return `one of ${schema.enum.join(', ')}`
  return schema.minimum === undefined
    ? 'a URL that starts with postgres://'
    : `a whole number from ${schema.minimum} to ${schema.maximum}`
}

/** Only what the schema knows; a variable that is set to nothing counts as not set. */
function known(source: Source): Source {
  return Object.fromEntries(Object.keys(EnvironmentSchema.properties).flatMap(name => source[name]
    ? [
        [name, source[name]],
      ]
    : []))
}

function validated(source: Source): Environment {
  try {
    return envSchema<Environment>({
      env: false,
      data: known(source),
      schema: structuredClone(EnvironmentSchema),
    })
  }
  catch (error) {
    const [first] = (error as { errors?: { instancePath: string }[] }).errors ?? []
    const variable = first?.instancePath.slice(1) as keyof Environment | undefined
    throw variable
      ? refusal(variable, source, allowedBy(EnvironmentSchema.properties[variable]))
      : error
  }
}

function isAddressOrRange(text: string): boolean {
  const [address = '', length, ...rest] = text.split('/')
  const bits = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1
  return rest.length === 0 && bits > 0 && (length === undefined || (/^\d{1,3}$/.test(length) && Number(length) <= bits))
}

function trustedProxies(source: Source): string[] | false {
  const ranges = (source.TRUST_PROXY ?? '').split(',').map(range => range.trim()).filter(Boolean)
  if (!ranges.every(isAddressOrRange))
    throw refusal('TRUST_PROXY', source, 'addresses or CIDR ranges separated by commas, such as 10.0.0.0/8')
  return ranges.length > 0 && ranges
}

function withFile(source: Source): Source {
  const file = source.DATABASE_URL_FILE
  if (!file)
    return source
  try {
    return {
      ...source,
      DATABASE_URL: readFileSync(file, 'utf8').trim(),
    }
  }
  catch {
    throw refusal('DATABASE_URL_FILE', source, 'a file that can be read')
  }
}

/** Reads and checks the environment; the only place that does. */
export function loadConfig(environment: Source = process.env): Config {
  const source = withFile(environment)
  const env = validated(source)
  return Object.freeze({
    host: env.API_HOST,
    port: env.API_PORT,
    environment: env.NODE_ENV,
    logLevel: env.LOG_LEVEL,
    dataDir: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL,
    drainDelayMs: env.DRAIN_DELAY_MS,
    shutdownTimeoutMs: env.SHUTDOWN_TIMEOUT_MS,
    trustProxy: trustedProxies(source),
    rateLimitPerMinute: env.RATE_LIMIT_PER_MINUTE,
  })
}
