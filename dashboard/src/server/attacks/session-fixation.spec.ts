import type { TestApp } from '../testing/test-app.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { ADAS_TOKEN, cookieOf, logIn, startWithLogins, userOf } from '../testing/logins.ts'

let test: TestApp

afterEach(() => test.close())

describe('a session id that somebody else chose', () => {
  it('is never taken over by a login', async () => {
    test = await startWithLogins()
    const planted = `dashboard_session=${'A'.repeat(43)}`
    const [cookie] = (await logIn(test, ADAS_TOKEN, { cookie: planted })).cookies
    expect(planted).not.toContain(cookie?.value)
    expect(await userOf(test, planted)).toBeNull()
  })

  it('of another login ends when its browser logs in anew', async () => {
    test = await startWithLogins()
    const planted = await cookieOf(test, 'eve')
    const [cookie] = (await logIn(test, ADAS_TOKEN, { cookie: planted })).cookies
    expect(await userOf(test, planted)).toBeNull()
    expect(await userOf(test, `dashboard_session=${cookie?.value}`)).toBe('ada')
  })
})
