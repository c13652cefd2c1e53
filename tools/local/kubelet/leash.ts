/**
 * Loaded into every supervised process before its own code. The supervisor holds the other end of stdin and never writes:
 * when stdin ends, the supervisor is gone, or asks to stop on a system without signals. Then this process stops in its own
 * way, as on SIGTERM, and at the latest after the grace time.
 */
import process from 'node:process'

const GRACE_MS = 3000

function stop(): void {
  setTimeout(() => process.exit(1), GRACE_MS).unref()
  if (process.listenerCount('SIGTERM') === 0)
    process.exit(143)
  process.emit('SIGTERM', 'SIGTERM')
}

process.stdin.on('end', stop).on('error', stop).resume()
// Waiting for the end must not keep a finished process alive.
const { unref } = process.stdin as { unref?: () => void }
unref?.call(process.stdin)
