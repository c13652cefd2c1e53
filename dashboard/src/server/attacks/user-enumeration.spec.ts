import type { TestApp } from '../testing/test-app.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { jwt } from '../testing/jwt.ts'
import { ADAS_TOKEN, cookieOf, logIn, startWithLogins } from '../testing/logins.ts'

let test: TestApp

afterEach(() => test.close())

const withoutId = ({ requestId: _, ...problem }: Record<string, unknown>) => problem

describe('answers that would tell who or what exists', () => {
  it('are the same for every token that is not accepted', async () => {
    test = await startWithLogins()
    test.sim.users.delete('eve')
    const tokens = ['unknown', 'eve', `${ADAS_TOKEN}x`, jwt({ sub: 'system:serviceaccount:todo:default', exp: 1 }), jwt({ sub: 'system:serviceaccount:none:none' })]
    const answers = await Promise.all(tokens.map(token => logIn(test, token)))
    expect(new Set(answers.map(answer => JSON.stringify([answer.statusCode, withoutId(answer.json())])))).toHaveProperty('size', 1)
  })

  it('are the same for every session that is not there', async () => {
    test = await startWithLogins()
    const ended = await cookieOf(test, ADAS_TOKEN)
    await test.app.inject({ method: 'DELETE', url: '/api/v1/session', headers: { cookie: ended } })
    const answers = await Promise.all(['', ended, `dashboard_session=${'A'.repeat(43)}`, 'dashboard_session=__proto__'].map(cookie => test.app.inject({ url: '/api/v1/stream', headers: { cookie } })))
    expect(new Set(answers.map(answer => JSON.stringify([answer.statusCode, withoutId(answer.json())])))).toHaveProperty('size', 1)
  })

  it('are the same for a pod that is hidden and one that is not there', async () => {
    test = await startWithLogins()
    const cookie = await cookieOf(test, 'bob')
    const ask = async (namespace: string, name: string) => (await test.app.inject({ url: `/api/v1/usage?namespace=${namespace}&kind=Pod&name=${name}`, headers: { cookie } })).json()
    const hidden = await ask('other', 'theirs')
    const absent = await ask('other', 'absent')
    expect(withoutId(hidden)).toEqual({ ...withoutId(absent), detail: absent.detail.replace('absent', 'theirs') })
  })
})
