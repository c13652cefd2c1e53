import type { TestApp } from '../testing/test-app.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { logIn, startWithLogins } from '../testing/logins.ts'

let test: TestApp

afterEach(() => test.close())

async function tryFrom(addresses: string[]) {
  const statuses: number[] = []
  for (const address of addresses)
    statuses.push((await logIn(test, 'guess', { 'x-forwarded-for': address })).statusCode)
  return {
    refused: statuses.filter(status => status === 401).length,
    limited: statuses.filter(status => status === 429).length,
  }
}

describe('a flood of logins', () => {
  it('from one address ends after ten a minute, whatever addresses it claims', async () => {
    test = await startWithLogins()
    expect(await tryFrom(Array.from({ length: 15 }, (_, index) => `10.0.0.${index}`))).toEqual({ refused: 10, limited: 5 })
  })

  it('from one address behind a trusted proxy leaves others their logins', async () => {
    test = await startWithLogins({ config: { trustProxy: ['127.0.0.1'] } })
    expect(await tryFrom(Array.from({ length: 12 }).fill('10.0.0.1') as string[])).toEqual({ refused: 10, limited: 2 })
    expect(await tryFrom(['10.0.0.2'])).toEqual({ refused: 1, limited: 0 })
  })

  it('from many addresses ends after a hundred a minute, and the cluster is asked no more often', async () => {
    test = await startWithLogins({ config: { trustProxy: ['127.0.0.1'] } })
    expect(await tryFrom(Array.from({ length: 110 }, (_, index) => `10.0.${index}.1`))).toEqual({ refused: 100, limited: 10 })
    expect(test.sim.requests.count('create', 'tokenreviews.authentication.k8s.io')).toBe(100)
    const answer = await logIn(test, 'guess', { 'x-forwarded-for': '10.1.0.1' })
    expect(answer.json()).toMatchObject({ status: 429, code: 'RATE_LIMITED' })
  })

  it('from one network of IPv6 counts as one address', async () => {
    test = await startWithLogins({ config: { trustProxy: ['127.0.0.1'] } })
    expect(await tryFrom(Array.from({ length: 12 }, (_, index) => `2001:db8:0:1::${index + 1}`))).toEqual({ refused: 10, limited: 2 })
  })
})
