import type { LocalMode } from './local-mode.ts'
import type { Options } from './options.ts'
import { once } from 'node:events'
import { step } from '../lib/progress.ts'
import { prepareDataFolder } from './host/data-folder.ts'
import { buildPage } from './host/pages.ts'
import { checkPorts } from './host/ports.ts'
import { startLocalMode } from './local-mode.ts'
import { untilReady } from './readiness.ts'
import { HOST, SERVICES, urlOf } from './services.ts'

function printReady({ kubeconfig }: LocalMode, { ports, dataFolder }: Options): void {
  const lines = [
    '',
    ...SERVICES.map(({ name, title }) => `  ${title.padEnd(10)} ${urlOf(ports[name])}`),
    '',
    `  Todos and logs   ${dataFolder}`,
    `  For kubectl      export KUBECONFIG=${kubeconfig}`,
    '  Stop             Ctrl-C',
    '',
  ]
  console.log(lines.join('\n'))
}

/** Everything from the checks before the start to the last process gone. */
export async function runLocalMode(options: Options, signal: AbortSignal): Promise<void> {
  await checkPorts(options.ports, HOST)
  await prepareDataFolder(options.dataFolder)
  for (const { page, title } of SERVICES) {
    if (page)
      await buildPage(page, title, signal)
  }
  const mode = await startLocalMode(options)
  try {
    await step('starting API, chat page and dashboard', () => untilReady(mode, options.ports.api, options.dataFolder, signal))
    printReady(mode, options)
    if (!signal.aborted)
      await once(signal, 'abort')
  }
  catch (error) {
    if (!signal.aborted)
      throw error
  }
  finally {
    await step('stopping', () => mode.stop())
  }
}
