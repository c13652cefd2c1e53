import type { Environment } from './environment.ts'
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { envSchema } from 'env-schema'
import { isAddressOrRange } from './address-range.ts'
import { EnvironmentSchema, FORMS } from './environment.ts'

type Source = Record<string, string | undefined>

/** The OpenAI-compatible endpoint that is asked about messages which no rule reads. */
export interface ModelConfig {
  /** Without a slash at its end; paths are added to it. */
  baseUrl: string
  name: string
  apiKey: string | undefined
  timeoutMs: number
}

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
  todoBackendCompat: boolean
  /** Undefined: messages are understood by rules only. */
  model: ModelConfig | undefined
}

/** Variables that hold a password or a key, or may do so by mistake: their values are never shown. */
const SECRETS = new Set(['DATABASE_URL', 'LLM_API_KEY', 'LLM_BASE_URL'])
/** Each may come from a file, named by the variable with _FILE at its end; the file wins. */
const FROM_FILES = ['DATABASE_URL', 'LLM_API_KEY']

/** A variable whose value is not allowed; the message is one line for the person who set it. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

function refusal(variable: string, source: Source, allowed: string): ConfigError {
  return new ConfigError(`${variable} is ${shown(variable, source)}, but must be ${allowed}`)
}

function shown(variable: string, source: Source): string {
  if (!source[variable])
    return 'not set'
  return SECRETS.has(variable)
    ? 'not allowed (the value is not shown)'
    : JSON.stringify(source[variable])
}

/** What a variable may be, in words that go on from "must be". */
function allowedFor(variable: keyof Environment): string {
  const { enum: values, minimum, maximum } = EnvironmentSchema.properties[variable] as { enum?: string[], minimum?: number, maximum?: number }
  if (values)
    return `one of ${values.join(', ')}`
  return minimum === undefined
    ? FORMS[variable as keyof typeof FORMS].words
    : `a whole number from ${minimum} to ${maximum}`
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
      ? refusal(variable, source, allowedFor(variable))
      : error
  }
}

function trustedProxies(source: Source): string[] | false {
  const ranges = (source.TRUST_PROXY ?? '').split(',').map(range => range.trim()).filter(Boolean)
  if (!ranges.every(isAddressOrRange))
    throw refusal('TRUST_PROXY', source, 'addresses or CIDR ranges separated by commas, such as 10.0.0.0/8')
  return ranges.length > 0 && ranges
}

function withFiles(source: Source): Source {
  const read = FROM_FILES.filter(variable => source[`${variable}_FILE`]).map(variable => [variable, contentOf(`${variable}_FILE`, source)])
  return { ...source, ...Object.fromEntries(read) as Source }
}

function contentOf(variable: string, source: Source): string {
  try {
    return readFileSync(source[variable]!, 'utf8').trim()
  }
  catch {
    throw refusal(variable, source, 'a file that can be read')
  }
}

function modelOf(env: Environment, source: Source): ModelConfig | undefined {
  if (env.LLM_BASE_URL === undefined)
    return undefined
  if (env.LLM_MODEL === undefined)
    throw refusal('LLM_MODEL', source, 'the name of a model, as LLM_BASE_URL is set')
  return {
    baseUrl: env.LLM_BASE_URL.replace(/\/+$/, ''),
    name: env.LLM_MODEL,
    apiKey: env.LLM_API_KEY,
    timeoutMs: env.LLM_TIMEOUT_MS,
  }
}

/** Reads and checks the environment; the only place that does. */
export function loadConfig(environment: Source = process.env): Config {
  const source = withFiles(environment)
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
    todoBackendCompat: env.TODO_BACKEND_COMPAT === 'true',
    model: modelOf(env, source),
  })
}
