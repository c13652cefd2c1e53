import type { TodoPage } from '@todo-chatbot/contract'
import type { PoolMode } from '../testing/pooler.ts'
import { expect, it, vi } from 'vitest'
import { describeWithPostgres } from '../testing/describe-with-postgres.ts'
import { missingPooler, startPooler } from '../testing/pooler.ts'
import { buildTestApp } from '../testing/test-app.ts'
import { createStore } from './store.ts'

const LIMIT_MS = 60_000
const WRITES = 20
const MODES: PoolMode[] = ['session', 'transaction']

vi.setConfig({ testTimeout: LIMIT_MS, hookTimeout: LIMIT_MS })

describeWithPostgres('a PgBouncer in front of PostgreSQL', (createDatabase) => {
  it.skipIf(missingPooler).each(MODES)(`in %s mode lets two replicas write at once, and none loses a write${missingPooler ? ` (skipped: ${missingPooler})` : ''}`, async (mode) => {
    const databaseUrl = await startPooler(await createDatabase(), mode)
    const replicas = await Promise.all([1, 2].map(() => buildTestApp({ store: createStore({ databaseUrl }) })))
    const titles = Array.from({ length: WRITES }, (_, index) => `todo ${index}`)
    await Promise.all(titles.map((title, index) => replicas[index % 2]!.add(title)))

    for (const { get } of replicas)
      expect((await get('/api/v1/todos?limit=100')).json<TodoPage>().items.map(({ title }) => title).sort()).toEqual(titles.toSorted())
  })
})
