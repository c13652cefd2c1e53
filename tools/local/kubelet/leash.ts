/**
 * Loaded into every supervised process before its own code. The supervisor holds the other end of stdin, so when stdin ends
 * without a word, the supervisor has died: then this process and all that it started end at once, since nobody reads their
 * output any more (a logger that cannot write may hang for ever). A word on stdin asks to stop in an orderly way, for systems
 * without signals. A process whose main thread never rests does not notice either.
 */
import process from 'node:process'

const NO_LISTENER_EXIT_CODE = 143
let isAsked = false

function stop(): void {
  isAsked = true
  if (!process.emit('SIGTERM', 'SIGTERM'))
    process.exit(NO_LISTENER_EXIT_CODE)
}

function end(): void {
  if (isAsked)
    return
  if (process.platform !== 'win32')
    process.kill(-process.pid, 'SIGKILL')
  process.kill(process.pid, 'SIGKILL')
}

process.stdin.on('data', stop).on('end', end).on('error', end)
// Waiting for the supervisor must not keep a finished process alive.
const { unref } = process.stdin as { unref?: () => void }
unref?.call(process.stdin)
