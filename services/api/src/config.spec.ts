import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ConfigError, loadConfig } from './config.ts'
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
])('refuses %s=%s with one line that says what is allowed', (name, value, message) => {
  expect(() => loadConfig({ [name]: value })).toThrow(new ConfigError(message))
})

it('never shows the value of DATABASE_URL, which holds a password', () => {
  expect(() => loadConfig({ DATABASE_URL: 'mysql://me:secret@db' })).toThrow(/^(?!.*secret).*DATABASE_URL is not allowed.*postgres:\/\//)
})

it('reads DATABASE_URL from a mounted file', () => {
  const file = join(temporaryFolder(), 'url')
  writeFileSync(file, 'postgres://db/todos\n')
  expect(loadConfig({ DATABASE_URL_FILE: file }).databaseUrl).toBe('postgres://db/todos')
})
