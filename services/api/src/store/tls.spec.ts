import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { describeWithPostgres } from '../testing/describe-with-postgres.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { buildTestApp } from '../testing/test-app.ts'
import { makeCertificate, tlsPostgres } from '../testing/tls-postgres.ts'
import { storeFaultOf } from './store-fault.ts'
import { createStore } from './store.ts'

const LIMIT_MS = 60_000

vi.setConfig({ testTimeout: LIMIT_MS, hookTimeout: LIMIT_MS })

/** A certificate that did not sign any server's. */
function strangeCertificate(): string {
  const folder = temporaryFolder()
  const certificate = join(folder, 'other.crt')
  makeCertificate(certificate, join(folder, 'other.key'))
  return certificate
}

describeWithPostgres('a PostgreSQL with TLS', (createDatabase) => {
  it('is used with sslmode=verify-full and the certificate that sslrootcert names', async () => {
    const { post } = await buildTestApp({ store: createStore({ databaseUrl: await createDatabase() }) })
    expect((await post('/api/v1/todos', { title: 'Buy milk' })).statusCode).toBe(201)
  })

  it('is not used, and counts as away, where that certificate did not sign the server\'s', async () => {
    const url = new URL(await createDatabase())
    url.searchParams.set('sslrootcert', strangeCertificate())
    const store = createStore({ databaseUrl: url.href })
    onTestFinished(() => store.close())
    const fault = await store.open().catch((error: Error) => error)
    expect(fault).toMatchObject({ message: expect.stringContaining('certificate') as string })
    expect(storeFaultOf(fault as Error)).toBe('unreachable')
  })
}, tlsPostgres)
