import { describe, expect, it } from 'vitest'
import { loadConfig } from './config.ts'

describe('the configuration', () => {
  it('needs no variable, and asks for a login by default', () => {
    expect(loadConfig({})).toMatchObject({ host: '0.0.0.0', port: 8080, auth: 'token', scope: 'cluster', namespace: null, metricsIntervalSeconds: 15, trustProxy: false })
  })

  it('reads numbers and lists from text, and takes empty for not set', () => {
    expect(loadConfig({ DASHBOARD_PORT: '0', TRUST_PROXY: '10.0.0.0/8, ::1', SCOPE: 'namespace', NAMESPACE: 'todo', LOG_LEVEL: '' }))
      .toMatchObject({ port: 0, trustProxy: ['10.0.0.0/8', '::1'], scope: 'namespace', namespace: 'todo', logLevel: 'info' })
  })

  it('cannot be changed', () => {
    expect(Object.isFrozen(loadConfig({}))).toBe(true)
  })

  it.each([
    ['DASHBOARD_PORT', 'http', 'DASHBOARD_PORT is "http", but must be a whole number from 0 to 65535'],
    ['DASHBOARD_PORT', '70000', 'DASHBOARD_PORT is "70000", but must be a whole number from 0 to 65535'],
    ['AUTH', 'off', 'AUTH is "off", but must be one of token, none'],
    ['NAMESPACE', 'Not Valid', 'NAMESPACE is "Not Valid", but must be the name of a namespace'],
    ['TRUST_PROXY', '10.0.0.0/99', 'TRUST_PROXY is "10.0.0.0/99", but must be addresses or CIDR ranges separated by commas, such as 10.0.0.0/8'],
  ])('refuses %s=%s in one line', (name, value, message) => {
    expect(() => loadConfig({ [name]: value })).toThrow(message)
  })
})
