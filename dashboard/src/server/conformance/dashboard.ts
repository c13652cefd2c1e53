import type { AddressInfo } from 'node:net'
import type { ApiServer } from './api-server.ts'
import type { Browser } from './browser.ts'
import { buildApp } from '../app.ts'
import { loadConfig } from '../config.ts'
import { openBrowser } from './browser.ts'

/** A whole dashboard in front of an API server, and a browser that shows its rows. */
export interface Watched {
  browser: Browser
  /** The browser shows the pods that there are, and says that they are fresh. */
  isRight: () => Promise<boolean>
  /** The browser has said, since `forget`, that the pods may be out of date or cannot be read. */
  isTold: () => boolean
  forget: () => void
  close: () => Promise<void>
}

/** The unluckiest chance there is: every wait is as long as it can be. */
const WORST = () => 1 - Number.EPSILON
const START_LIMIT_MS = 10_000

export async function watchWithDashboard(server: ApiServer): Promise<Watched> {
  const { client, time } = server
  const app = await buildApp(loadConfig({ AUTH: 'none', LOG_LEVEL: 'silent' }), {
    client,
    scopeNamespace: server.namespace ?? null,
    uiFolder: '/nowhere',
    clock: time.clock,
    random: WORST,
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const browser = await openBrowser(`http://127.0.0.1:${(app.server.address() as AddressInfo).port}`)
  const last = () => browser.statuses.at(-1)
  const isRight = async () => last()?.synced === true && last()?.staleSince === null
    && isSameSet(browser.podNames(), await server.podNames())
  await time.passUntil('the first rows', isRight, START_LIMIT_MS)
  return {
    browser,
    isRight,
    isTold: () => browser.statuses.some(each => each.staleSince !== null || each.access !== 'granted'),
    forget: () => void browser.statuses.splice(0, browser.statuses.length - 1),
    close: async () => {
      browser.close()
      await app.close()
      await server.close()
    },
  }
}

function isSameSet(shown: string[], there: string[]): boolean {
  const names = new Set(there)
  return shown.length === there.length && shown.every(name => names.has(name))
}
