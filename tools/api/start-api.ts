import type { MeasuredProcess, MeasuredProgram } from '../../bench/api/measured-process.ts'
import { startMeasured } from '../../bench/api/measured-process.ts'
import { fromRoot } from '../lib/paths.ts'

type Program = Partial<Pick<MeasuredProgram, 'file' | 'options' | 'env'>>

const SOURCE = fromRoot('services', 'api', 'src', 'server.ts')

/** The real process, on a free port and a store in memory, from its source where no other file is given; without a rate limit, which would answer for the API. */
export function startApi({ file = SOURCE, options, env }: Program = {}): Promise<MeasuredProcess> {
  return startMeasured({
    file,
    ...(options && { options }),
    env: { API_HOST: '127.0.0.1', API_PORT: '0', RATE_LIMIT_PER_MINUTE: '0', LOG_LEVEL: 'info', ...env },
    portOf: line => /listening at http:\/\/127\.0\.0\.1:(\d+)/.exec(line)?.[1],
    isReady: line => line.includes('"msg":"ready"'),
  })
}
