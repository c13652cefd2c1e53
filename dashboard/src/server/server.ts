import type { Config } from './config.ts'
import type { App } from './routes/context.ts'
import { existsSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import closeWithGrace from 'close-with-grace'
import { buildApp } from './app.ts'
import { KubernetesClient } from './cluster/connection/client.ts'
import { connect } from './cluster/connection/connect.ts'
import { ConfigError, loadConfig } from './config.ts'

/** Beside the bundle, or where the build puts it when the source runs. */
const UI_FOLDERS = ['./ui', '../../dist/ui'].map(path => fileURLToPath(new URL(path, import.meta.url)))

async function createApp(config: Config): Promise<App> {
  const connection = await connect({
    kubeconfig: config.kubeconfig,
    serviceHost: config.kubernetesServiceHost,
    servicePort: config.kubernetesServicePort,
  }).catch((error: Error) => {
    throw new ConfigError(error.message)
  })
  const uiFolder = config.uiFolder ?? UI_FOLDERS.find(existsSync) ?? ''
  const scopeNamespace = config.scope === 'cluster'
    ? null
    : config.namespace ?? connection.namespace ?? 'default'
  return buildApp(config, {
    client: new KubernetesClient(connection),
    scopeNamespace,
    uiFolder,
  })
}

function stopOnSignal(app: App, { shutdownTimeoutMs }: Config): void {
  closeWithGrace({ delay: shutdownTimeoutMs, logger: app.log }, async ({ signal, err }) => {
    if (err)
      app.log.fatal({ err }, 'unexpected fault')
    app.log.info({ signal }, 'stopping')
    await app.close()
    app.log.info('stopped')
  })
}

/** What the person who started the process can do something about, in one line; the rest with its stack. */
function explain(error: NodeJS.ErrnoException): string | undefined {
  if (error instanceof ConfigError)
    return error.message
  if (error.syscall === 'listen')
    return `DASHBOARD_PORT cannot be listened on (${error.code}): free it or choose another`
  return error.stack
}

async function main(): Promise<void> {
  try {
    const config = loadConfig()
    const app = await createApp(config)
    stopOnSignal(app, config)
    await app.listen({ host: config.host, port: config.port })
  }
  catch (error) {
    process.stderr.write(`error: ${explain(error as NodeJS.ErrnoException)}\n`)
    process.exit(1)
  }
}

void main()
