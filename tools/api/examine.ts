import type { Counts } from '../lib/counts.ts'
import { mkdir, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { countReport } from '../lib/counts.ts'
import { fromCache, fromRoot } from '../lib/paths.ts'
import { succeeds } from '../lib/run-command.ts'
import { ensureSchemathesis } from '../toolchain/index.ts'
import { startApi } from './start-api.ts'

const REPORT = fromCache('reports', 'api-examined.xml')

/** Asks the API for what its served description allows and forbids; each operation and phase is a case. */
export async function examineApi(): Promise<Counts> {
  const schemathesis = await ensureSchemathesis()
  const api = await startApi()
  await mkdir(dirname(REPORT), { recursive: true })
  await rm(REPORT, { force: true })
  const options = ['--config-file', fromRoot('tools', 'api', 'schemathesis.toml')]
  const reports = ['--report', 'junit', '--report-junit-path', REPORT]
  const ok = await succeeds(schemathesis, [...options, 'run', `${api.url}/api/v1/openapi.json`, ...reports], { env: { PYTHONDONTWRITEBYTECODE: '1' } })
    .finally(() => api.close())
  const counts = await countReport(REPORT)
  // Some faults, such as a description that cannot be read, fail the run without failing a case.
  return !ok && counts.failed === 0
    ? { ...counts, failed: 1 }
    : counts
}
