import { describe, expect, it } from 'vitest'
import { isAllowedHost } from './allowed-hosts.ts'

describe('a host', () => {
  it.each([
    ['a node\'s address', '192.168.49.2:30002'],
    ['an IPv6 address', '[fd00::1]:30002'],
    ['this machine', 'localhost:30002'],
    ['a name under localhost', 'dashboard.localhost'],
    ['the Service, from its namespace', 'todo-chatbot-dashboard:8080'],
    ['the Service, from another namespace', 'todo-chatbot-dashboard.todo-chatbot.svc:8080'],
    ['the Service by its whole name', 'todo-chatbot-dashboard.todo-chatbot.svc.cluster.local.'],
  ])('that is %s is allowed by itself', (_name, host) => {
    expect(isAllowedHost(host, [])).toBe(true)
  })

  it.each([
    ['another name', 'evil.example:30002'],
    ['a name that begins like an address', '192.168.49.2.evil.example'],
    ['a name that begins like this machine', 'localhost.evil.example'],
    ['a name that ends like a Service elsewhere', 'dashboard.svc.evil.example'],
    ['a name that only ends in the same letters', 'evillocalhost.example'],
    ['nothing', ''],
    ['a user and a host', 'localhost@evil.example'],
    ['a host and a path', 'localhost/evil.example'],
    ['two hosts', 'localhost, evil.example'],
    ['a broken address', '[fd00::1'],
  ])('that is %s is not', (_name, host) => {
    expect(isAllowedHost(host, [])).toBe(false)
  })

  it.each([
    ['ops.example.com', true],
    ['OPS.example.com:443', true],
    ['other.example.com', false],
    ['a.apps.example.net', true],
    ['a.b.apps.example.net', true],
    ['apps.example.net', false],
    ['evilapps.example.net', false],
  ])('%s is allowed by a list of names and patterns: %s', (host, isAllowed) => {
    expect(isAllowedHost(host, ['ops.example.com', '*.apps.example.net'])).toBe(isAllowed)
  })
})
