import type { AccessRule } from '@todo-chatbot/cluster-sim'
import type { TestApp, TestAppOptions } from './test-app.ts'
import { buildNode, buildPod } from '@todo-chatbot/cluster-sim'
import { isInNamespaces, READ_RIGHTS, rightName } from '../../shared/rights.ts'
import { RESOURCES } from '../../shared/rows.ts'
import { readStream } from './read-stream.ts'
import { startReadyApp } from './test-app.ts'

export const EVERYTHING: AccessRule[] = [{ verbs: ['*'], resources: ['*'] }]
/** Everything in namespaces whose rows are watched. */
export const WATCHED = RESOURCES.filter(isInNamespaces).map(resource => rightName(READ_RIGHTS[resource]))
/** Of ada, who may see everything; the token of bob, who may see one namespace, is "bob", that of eve, who may see nothing, "eve". */
export const ADAS_TOKEN = 'token-of-ada-that-nobody-may-see'

/** The dashboard with logins, in front of two namespaces with a pod each. */
export function startWithLogins(options: TestAppOptions = {}): Promise<TestApp> {
  return startReadyApp({
    ownToken: 'own',
    users: {
      own: { username: 'dashboard', rules: EVERYTHING },
      [ADAS_TOKEN]: { username: 'ada', groups: ['team'], rules: EVERYTHING },
      bob: { username: 'bob', rules: [{ verbs: ['list'], resources: WATCHED, namespaces: ['todo'] }] },
      eve: { username: 'eve', rules: [] },
    },
    prepare: (sim) => {
      sim.apply(buildPod({ name: 'ours', namespace: 'todo' }))
      sim.apply(buildPod({ name: 'theirs', namespace: 'other' }))
      sim.apply(buildNode({ name: 'node-1' }))
      sim.setUsage({ namespace: 'todo', pod: 'ours', container: 'app' }, { cpuMillicores: 1, memoryBytes: 1024 })
      sim.setUsage({ namespace: 'other', pod: 'theirs', container: 'app' }, { cpuMillicores: 1, memoryBytes: 1024 })
    },
    ...options,
    config: { auth: 'token', ...options.config },
  })
}

export function logIn({ app }: TestApp, token: string, headers: Record<string, string> = {}) {
  return app.inject({ method: 'POST', url: '/api/v1/session', payload: { token }, headers })
}

/** The Cookie header of a new session. */
export async function cookieOf(test: TestApp, token: string): Promise<string> {
  const [cookie] = (await logIn(test, token)).cookies
  return `${cookie?.name}=${cookie?.value}`
}

/** Whom the dashboard takes the sender of a cookie for. */
export async function userOf({ app }: TestApp, cookie: string): Promise<string | null> {
  return (await app.inject({ url: '/api/v1/session', headers: { cookie } })).json().user
}

export async function snapshotFor({ url }: TestApp, cookie: string) {
  const stream = await readStream(url, { cookie })
  const snapshot = (await stream.next())?.data
  stream.close()
  return snapshot
}
