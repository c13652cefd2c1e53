import type { ClusterSim, ClusterSimOptions } from '@todo-chatbot/cluster-sim'
import type { AddressInfo } from 'node:net'
import type { Dependencies } from '../app.ts'
import type { Config } from '../config.ts'
import type { App } from '../routes/context.ts'
import { startClusterSim } from '@todo-chatbot/cluster-sim'
import { vi } from 'vitest'
import { buildApp } from '../app.ts'
import { KubernetesClient } from '../cluster/connection/client.ts'
import { loadConfig } from '../config.ts'

export interface TestApp {
  sim: ClusterSim
  app: App
  url: string
  /** Every line that was logged. */
  logs: string[]
  isReady: () => Promise<boolean>
  close: () => Promise<void>
}

export interface TestAppOptions extends Pick<ClusterSimOptions, 'users'>, Partial<Omit<Dependencies, 'client'>> {
  config?: Partial<Config>
  /** The token by which the dashboard itself calls the API server. */
  ownToken?: string
  prepare?: (sim: ClusterSim) => void
}

/** The whole dashboard on a free port, in front of a simulated cluster. */
export async function startTestApp({ users, config = {}, ownToken, prepare, ...dependencies }: TestAppOptions = {}): Promise<TestApp> {
  const sim = await startClusterSim({ ...(users && { users }) })
  prepare?.(sim)
  const client = new KubernetesClient({
    serverUrl: sim.url,
    namespace: null,
    credentials: async () => ({ headers: ownToken === undefined ? {} : { authorization: `Bearer ${ownToken}` }, tls: {} }),
    forgetCredentials: () => {},
  })
  const logs: string[] = []
  const app = await buildApp({ ...loadConfig({ AUTH: 'none' }), ...config }, {
    client,
    scopeNamespace: null,
    uiFolder: '/nowhere',
    coalesceMs: 5,
    logStream: { write: line => void logs.push(line) },
    ...dependencies,
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  return {
    sim,
    app,
    url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`,
    logs,
    isReady: async () => (await app.inject('/ready')).statusCode === 200,
    close: async () => {
      await app.close()
      await sim.close()
    },
  }
}

export async function startReadyApp(options: TestAppOptions = {}): Promise<TestApp> {
  const test = await startTestApp(options)
  await vi.waitUntil(test.isReady, { timeout: 5000, interval: 5 })
  return test
}
