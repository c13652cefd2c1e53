import { understand } from './understand/understand.ts'

/** One of each kind, with what takes long to compile: dates. */
const TYPICAL = ['add milk and "fresh bread" tomorrow at 5 pm #shop !high', 'what is due this week?', 'mark the second one as done', 'yes', 'delete all']

/** Understands typical messages, so that the first client does not wait while the code is compiled: some hundred milliseconds, on a busy node seconds. */
export function warmUp(now: Date): void {
  for (const message of TYPICAL)
    understand(message, { now, timeZone: 'UTC' })
}
