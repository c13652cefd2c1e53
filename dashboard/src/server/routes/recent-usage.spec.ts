import type { RecentUsage } from '../../shared/api.ts'
import type { TestApp, TestAppOptions } from '../testing/test-app.ts'
import { buildPod } from '@todo-chatbot/cluster-sim'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { startReadyApp } from '../testing/test-app.ts'

let test: TestApp

afterEach(() => test.close())

async function start(options: TestAppOptions = {}) {
  test = await startReadyApp({
    prepare: (sim) => {
      for (const [namespace, pod] of [['todo', 'a'], ['other', 'b']] as const) {
        sim.apply(buildPod({ name: pod, namespace, metadata: { uid: `uid-${pod}` } }))
        sim.setUsage({ namespace, pod, container: 'app' }, { cpuMillicores: 42, memoryBytes: 2 ** 20 })
      }
    },
    ...options,
  })
}

const ask = (uids: string, headers = {}) => test.app.inject({ url: `/api/v1/usage/recent?uids=${uids}`, headers })

async function podsOf(uids: string, headers = {}) {
  return (await ask(uids, headers)).json<RecentUsage>().pods
}

async function logIn(token: string) {
  const [cookie] = (await test.app.inject({ method: 'POST', url: '/api/v1/session', payload: { token } })).cookies
  return { cookie: `${cookie?.name}=${cookie?.value}` }
}

describe('the recent usage of many pods', () => {
  it('is 30 steps of two minutes by uid, with gaps as null', async () => {
    await start()
    const pods = await vi.waitFor(async () => {
      const found = await podsOf('uid-a,uid-b,uid-gone')
      expect(Object.keys(found)).toEqual(['uid-a', 'uid-b'])
      return found
    })
    expect(pods['uid-a']?.cpuMillicores).toHaveLength(30)
    expect(pods['uid-a']?.cpuMillicores.filter(value => value !== null)).toEqual([42])
  })

  it('leaves out what a person may not see', async () => {
    await start({
      config: { auth: 'token' },
      ownToken: 'own',
      users: {
        own: { username: 'dashboard', rules: [{ verbs: ['*'], resources: ['*'] }] },
        bob: { username: 'bob', rules: [{ verbs: ['list'], resources: ['pods'], namespaces: ['todo'] }] },
      },
    })
    expect((await ask('uid-a')).statusCode).toBe(401)
    const [own, bob] = [await logIn('own'), await logIn('bob')]
    await vi.waitFor(async () => expect(Object.keys(await podsOf('uid-a,uid-b', own))).toHaveLength(2))
    expect(Object.keys(await podsOf('uid-a,uid-b', bob))).toEqual(['uid-a'])
  })

  it('is 400 without uids', async () => {
    await start()
    expect((await ask('')).json()).toMatchObject({ status: 400, code: 'VALIDATION_FAILED' })
  })
})
