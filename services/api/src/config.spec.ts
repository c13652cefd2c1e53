import type { Config } from './config.ts'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ConfigError, loadConfig } from './config.ts'
import { EnvironmentSchema, FORMS } from './environment.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

it('needs nothing: every variable has a default', () => {
  expect(loadConfig({})).toEqual({
    host: '0.0.0.0',
    port: 3000,
    environment: 'production',
    logLevel: 'info',
    dataDir: undefined,
    databaseUrl: undefined,
    drainDelayMs: 0,
    shutdownTimeoutMs: 20_000,
    trustProxy: false,
    rateLimitPerMinute: 30_000,
    todoBackendCompat: false,
    model: undefined,
  })
})

it('reads numbers as numbers, lists as lists, and ignores what it does not know', () => {
  const config = loadConfig({
    API_PORT: '8080',
    DRAIN_DELAY_MS: '5000',
    TRUST_PROXY: '10.0.0.0/8, ::1',
    PATH: '/bin',
  })
  expect(config).toMatchObject({
    port: 8080,
    drainDelayMs: 5000,
    trustProxy: ['10.0.0.0/8', '::1'],
  })
})

it('takes a variable that is set to nothing as not set', () => {
  expect(loadConfig({ API_PORT: '', DATABASE_URL: '', TRUST_PROXY: '' })).toEqual(loadConfig({}))
})

it.each([
  ['API_PORT', '70000', 'API_PORT is "70000", but must be a whole number from 0 to 65535'],
  ['API_PORT', 'http', 'API_PORT is "http", but must be a whole number from 0 to 65535'],
  ['API_PORT', '80.5', 'API_PORT is "80.5", but must be a whole number from 0 to 65535'],
  ['LOG_LEVEL', 'verbose', 'LOG_LEVEL is "verbose", but must be one of fatal, error, warn, info, debug, trace, silent'],
  ['DRAIN_DELAY_MS', '-1', 'DRAIN_DELAY_MS is "-1", but must be a whole number from 0 to 600000'],
  ['TRUST_PROXY', '10.0.0.0/99', 'TRUST_PROXY is "10.0.0.0/99", but must be addresses or CIDR ranges separated by commas, such as 10.0.0.0/8'],
  ['TRUST_PROXY', 'true', 'TRUST_PROXY is "true", but must be addresses or CIDR ranges separated by commas, such as 10.0.0.0/8'],
  ['DATABASE_URL_FILE', '/no/such/file', 'DATABASE_URL_FILE is "/no/such/file", but must be a file that can be read'],
  ['LLM_API_KEY_FILE', '/no/such/file', 'LLM_API_KEY_FILE is "/no/such/file", but must be a file that can be read'],
  ['LLM_MODEL', 'gpt 9', 'LLM_MODEL is "gpt 9", but must be the name of a model, which has no spaces'],
  ['LLM_TIMEOUT_MS', '9000', 'LLM_TIMEOUT_MS is "9000", but must be a whole number from 100 to 8000'],
  ['LLM_BASE_URL', 'http://ollama:11434/v1', 'LLM_MODEL is not set, but must be the name of a model, as LLM_BASE_URL is set'],
])('refuses %s=%s with one line that says what is allowed', (name, value, message) => {
  expect(() => loadConfig({ [name]: value })).toThrow(new ConfigError(message))
})

it.each([
  ['DATABASE_URL', 'mysql://me:secret@db', 'a URL that starts with postgres://'],
  ['LLM_BASE_URL', 'https://me:secret@models/v1', 'a URL that starts with http:// or https://'],
  ['LLM_API_KEY', 'secret\nsecret', 'visible ASCII characters without spaces'],
])('never shows the value of %s, which holds a secret', (name, value, allowed) => {
  const start = () => loadConfig({ [name]: value })
  expect(start).toThrow(`${name} is not allowed (the value is not shown), but must be ${allowed}`)
  expect(start).not.toThrow('secret')
})

it('has words for every text of which not all are allowed', () => {
  const properties = Object.entries(EnvironmentSchema.properties as Record<string, { pattern?: string }>)
  expect(properties.filter(([, { pattern }]) => pattern !== undefined).map(([name]) => name)).toEqual(Object.keys(FORMS))
})

it.each([
  ['DATABASE_URL', 'postgres://db/todos', (config: Config) => config.databaseUrl],
  ['LLM_API_KEY', 'secret', (config: Config) => config.model?.apiKey],
])('reads %s from a mounted file, which wins', (name, value, read) => {
  const file = join(temporaryFolder(), 'value')
  writeFileSync(file, `${value}\n`)
  const config = loadConfig({ LLM_BASE_URL: 'http://models/v1', LLM_MODEL: 'small', [name]: 'other', [`${name}_FILE`]: file })
  expect(read(config)).toBe(value)
})

it('asks a model only where it is told which', () => {
  expect(loadConfig({ LLM_BASE_URL: 'http://models/v1/', LLM_MODEL: 'small' }).model).toEqual({ baseUrl: 'http://models/v1', name: 'small', apiKey: undefined, timeoutMs: 8000 })
  expect(loadConfig({ LLM_MODEL: 'small', LLM_API_KEY: 'secret' }).model).toBeUndefined()
})
