import type { TSchema } from 'typebox'
import type { Environment } from './environment.ts'
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { envSchema } from 'env-schema'
import { isAddressOrRange } from './address-range.ts'
import { EnvironmentSchema } from './environment.ts'

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
