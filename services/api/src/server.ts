import type { Config } from './config.ts'
import type { Lifecycle } from './lifecycle.ts'
import type { Api } from './routes/context.ts'
import type { Store } from './store/store.ts'
import { mkdirSync } from 'node:fs'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import closeWithGrace from 'close-with-grace'
import { buildApp } from './app.ts'
import { ConfigError, loadConfig } from './config.ts'
import { createLifecycle } from './lifecycle.ts'
import { openStore } from './open-store.ts'
import { createStore } from './store/store.ts'

interface Service { config: Config, app: Api, store: Store, lifecycle: Lifecycle }

async function createService(config: Config): Promise<Service> {
  if (config.dataDir !== undefined)
    mkdirSync(config.dataDir, { recursive: true })
  const store = createStore({
    databaseUrl: config.databaseUrl,
    dataDir: config.dataDir,
    onIdleError: error => app.log.warn({ err: error }, 'a connection to the database broke'),
  })
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
  await openStore(store, app.log)
  lifecycle.markReady()
  app.log.info({
    environment: config.environment,
    startMs: Math.round(performance.now()),
  }, 'ready')
}

/** What the person who started the process can do something about, in one line; the rest with its stack. */
function explanation(error: NodeJS.ErrnoException, config?: Config): string | undefined {
  if (error instanceof ConfigError)
    return error.message
  const { code, syscall } = error
  if (syscall === 'listen')
    return `API_PORT is ${config?.port}, but that port cannot be listened on (${code}): free it or choose another`
  if (config?.dataDir !== undefined && (code === 'ERR_SQLITE_ERROR' || syscall === 'mkdir'))
    return `DATA_DIR is "${config.dataDir}", but todos cannot be kept there: ${error.message}`
  return undefined
}

async function main(): Promise<void> {
  let config: Config | undefined
  try {
    config = loadConfig()
    await start(config)
  }
  catch (error) {
    const fault = error as NodeJS.ErrnoException
    process.stderr.write(`error: ${explanation(fault, config) ?? fault.stack}\n`)
    process.exit(1)
  }
}

void main()
