import { describe, expect, it } from 'vitest'
import { loadConfig } from './config.ts'

describe('the configuration', () => {
  it('needs no variable, and asks for a login by default', () => {
    expect(loadConfig({})).toMatchObject({ host: '0.0.0.0', port: 8080, auth: 'token', scope: 'cluster', namespace: null, metricsIntervalSeconds: 15, trustProxy: false, allowedHosts: [], sessionIdleMs: 3_600_000, sessionLifetimeMs: 43_200_000 })
  })

  it('leaves logins on where the variable is empty: they end by the word none only', () => {
    expect(loadConfig({ AUTH: '' }).auth).toBe('token')
    expect(loadConfig({ AUTH: 'none' }).auth).toBe('none')
  })

  it('reads numbers and lists from text, and takes empty for not set', () => {
    expect(loadConfig({ DASHBOARD_PORT: '0', TRUST_PROXY: '10.0.0.0/8, ::1', ALLOWED_HOSTS: 'ops.example.com,*.example.net', SCOPE: 'namespace', NAMESPACE: 'todo', LOG_LEVEL: '' }))
      .toMatchObject({ port: 0, trustProxy: ['10.0.0.0/8', '::1'], allowedHosts: ['ops.example.com', '*.example.net'], scope: 'namespace', namespace: 'todo', logLevel: 'info' })
  })

  it('asks the chat app only where an address is given', () => {
    expect(loadConfig({})).toMatchObject({ chatProbe: { backendUrl: null, frontendUrl: null, intervalSeconds: 30, timeoutMs: 3000 } })
    expect(loadConfig({ CHAT_BACKEND_URL: 'http://backend/', CHAT_FRONTEND_URL: 'http://frontend:8080' })).toMatchObject({ chatProbe: { backendUrl: 'http://backend', frontendUrl: 'http://frontend:8080' } })
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
    ['ALLOWED_HOSTS', 'https://ops.example.com', 'ALLOWED_HOSTS is "https://ops.example.com", but must be host names in lower case without port, separated by commas, such as ops.example.com or *.example.com'],
    ['ALLOWED_HOSTS', '*', 'ALLOWED_HOSTS is "*", but must be host names in lower case without port, separated by commas, such as ops.example.com or *.example.com'],
    ['CHAT_BACKEND_URL', 'backend:80', 'CHAT_BACKEND_URL is "backend:80", but must be a URL without a path, such as http://backend:80'],
    ['CHAT_FRONTEND_URL', 'http://me:secret@frontend', 'CHAT_FRONTEND_URL is "http://me:secret@frontend", but must be a URL without a path, such as http://backend:80'],
    ['CHAT_PROBE_TIMEOUT_MS', '1', 'CHAT_PROBE_TIMEOUT_MS is "1", but must be a whole number from 100 to 60000'],
    ['SESSION_HOURS', '0', 'SESSION_HOURS is "0", but must be a whole number from 1 to 168'],
  ])('refuses %s=%s in one line', (name, value, message) => {
    expect(() => loadConfig({ [name]: value })).toThrow(message)
  })
})
