import type { Config } from './config.ts'
import type { Lifecycle } from './lifecycle.ts'
import type { Api } from './routes/context.ts'
import type { Store } from './store/store.ts'
import { mkdirSync } from 'node:fs'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import closeWithGrace from 'close-with-grace'
import { buildApp } from './app.ts'
import { warmUp } from './chat/warm-up.ts'
import { loadConfig } from './config.ts'
import { createLifecycle } from './lifecycle.ts'
import { openStore } from './open-store.ts'
import { explanation } from './start-faults.ts'
import { createStore } from './store/store.ts'

interface Service { config: Config, app: Api, store: Store, lifecycle: Lifecycle }

async function createService(config: Config): Promise<Service> {
  if (config.dataDir !== undefined)
    mkdirSync(config.dataDir, { recursive: true })
  const store = createStore(config)
  const lifecycle = createLifecycle()
  const app = await buildApp(config, { store, lifecycle })
  return { config, app, store, lifecycle }
}

/** First no new clients, then no streams, then no requests, then no store: nothing that was begun is lost. */
function stopOnSignal({ config, app, store, lifecycle }: Service): void {
  const delay = config.drainDelayMs + config.shutdownTimeoutMs
  closeWithGrace({ delay, logger: app.log }, async ({ signal, err }) => {
    if (err)
      app.log.fatal({ err }, 'unexpected fault')
    app.log.info({ signal }, 'stopping')
    lifecycle.startDraining()
    await sleep(config.drainDelayMs)
    await app.close()
    await store.close()
    app.log.info('stopped')
  })
}

async function start(config: Config): Promise<void> {
  const service = await createService(config)
  const { app, store, lifecycle } = service
  stopOnSignal(service)
  await app.listen({ host: config.host, port: config.port })
  warmUp(new Date())
  await openStore(store, app.log)
  lifecycle.markReady()
  app.log.info({
    environment: config.environment,
    startMs: Math.round(performance.now()),
  }, 'ready')
}

async function main(): Promise<void> {
  let config: Config | undefined
  try {
    config = loadConfig()
    await start(config)
  }
  catch (error) {
    process.stderr.write(`error: ${explanation(error as Error, config)}\n`)
    process.exit(1)
  }
}

void main()
