import type { AppHealth } from '../../shared/app-health.ts'
import type { TestApp } from '../testing/test-app.ts'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { cookieOf, startWithLogins } from '../testing/logins.ts'
import { startReadyApp } from '../testing/test-app.ts'

let test: TestApp

afterEach(() => test.close())

describe('the health of the chat app', () => {
  it('is asked of the given addresses, from the start of the server to its end', async () => {
    test = await startReadyApp({ config: { chatProbe: { backendUrl: 'http://127.0.0.1:1', frontendUrl: null, intervalSeconds: 30, timeoutMs: 3000 } } })
    const read = async () => (await test.app.inject('/api/v1/app')).json<AppHealth>()
    await vi.waitUntil(async () => (await read()).checks.every(({ isUp }) => isUp === false), { timeout: 5000, interval: 5 })
    expect((await read()).checks.map(({ id }) => id)).toEqual(['chat', 'health', 'ready'])
  })

  it('has no checks where no address is given', async () => {
    test = await startReadyApp()
    expect((await test.app.inject('/api/v1/app')).json()).toEqual({ intervalSeconds: 30, timeoutMs: 3000, checks: [] })
  })

  it('is only for those who are logged in, whatever their rights', async () => {
    test = await startWithLogins()
    expect((await test.app.inject('/api/v1/app')).statusCode).toBe(401)
    expect((await test.app.inject({ url: '/api/v1/app', headers: { cookie: await cookieOf(test, 'bob') } })).statusCode).toBe(200)
  })
})
