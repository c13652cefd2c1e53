import process from 'node:process'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const PARENT_CHECK_MS = 1000

/**
 * Aborts on the first request to stop: a signal, or the end of the process that started this one.
 * A second signal ends this process at once; its children end by themselves then (see kubelet/leash.ts).
 */
export function stopSignal(): AbortSignal {
  const controller = new AbortController()
  const onSignal = () => {
    if (controller.signal.aborted)
      process.exit(130)
    controller.abort()
  }
  SIGNALS.forEach(signal => process.on(signal, onSignal))
  // A terminal that is gone must not keep the clean-up from happening.
  process.stdout.on('error', () => {})
  process.stderr.on('error', () => {})
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && controller.abort(), PARENT_CHECK_MS).unref()
  return controller.signal
}
