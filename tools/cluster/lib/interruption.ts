import process from 'node:process'
import { UserError } from '../../lib/user-error.ts'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const controller = new AbortController()

/** Aborted by the first Ctrl-C or SIGTERM: whatever is under way ends, so that the clean-up after it has the field to itself. */
export const interruption = controller.signal

/** For waits of a clean-up, which goes on after Ctrl-C. */
export const uninterrupted = new AbortController().signal

/** From here on a signal does not end this process: work stops at its next wait, and the fault it throws leads to the clean-up. */
export function endWorkOnSignal(): void {
  for (const signal of SIGNALS)
    process.on(signal, () => controller.abort(new UserError(`interrupted by ${signal}`)))
}
