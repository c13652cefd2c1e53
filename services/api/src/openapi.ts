import { buildApp } from './app.ts'
import { loadConfig } from './config.ts'
import { createLifecycle } from './lifecycle.ts'
import { createStore } from './store/store.ts'

/** The API's description as a file's text: what `GET /api/v1/openapi.json` answers, laid out for diffs. */
export async function openapiText(): Promise<string> {
  const app = await buildApp({
    ...loadConfig({}),
    logLevel: 'silent',
  }, {
    store: createStore(),
    lifecycle: createLifecycle(),
  })
  await app.ready()
  const text = `${JSON.stringify(app.swagger(), null, 2)}\n`
  await app.close()
  return text
}
