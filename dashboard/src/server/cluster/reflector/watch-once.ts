import type { KubernetesClient } from '../connection/client.ts'
import type { KubernetesObject } from '../wire.ts'
import type { Clock } from './clock.ts'
import type { Timings } from './timings.ts'
import type { WatchEvent } from './watch-lines.ts'
import { readWatchEvents } from './watch-lines.ts'
import { Watchdog } from './watchdog.ts'

export interface WatchRequest<Item extends KubernetesObject> {
  client: Pick<KubernetesClient, 'open'>
  path: string
  resourceVersion: string
  clock: Clock
  random: () => number
  timings: Timings
  /** Ends everything silently. */
  signal: AbortSignal
  onOpen: () => void
  /** Never called after `signal` aborted or the watch was given up. */
  onEvents: (events: WatchEvent<Item>[]) => void
}

/** Reads one watch until the server ends it; throws when it fails, falls silent or overstays. */
export async function watchOnce<Item extends KubernetesObject>(request: WatchRequest<Item>): Promise<void> {
  const { client, path, resourceVersion, clock, random, timings, signal } = request
  const given = new AbortController()
  const stop = () => given.abort(signal.reason)
  signal.addEventListener('abort', stop, { once: true })
  const watchdog = new Watchdog(clock, silentMs => given.abort(new Error(`the API server was silent for ${Math.round(silentMs / 1000)} s`)))
  watchdog.feed(timings.answerTimeoutMs)
  const timeoutSeconds = Math.round(timings.watchSeconds + random() * timings.watchJitterSeconds)
  const cancelDeadline = clock.after(timeoutSeconds * 1000 + timings.graceMs, () => given.abort(new Error('the API server did not end the watch in time')))
  try {
    const query = {
      watch: true,
      allowWatchBookmarks: true,
      resourceVersion,
      timeoutSeconds,
    }
    const response = await client.open(path, { query, signal: given.signal })
    watchdog.feed(timings.idleTimeoutMs)
    request.onOpen()
    for await (const events of readWatchEvents<Item>(response)) {
      given.signal.throwIfAborted()
      watchdog.feed(timings.idleTimeoutMs)
      request.onEvents(events)
    }
  }
  catch (error) {
    throw given.signal.aborted ? given.signal.reason : error
  }
  finally {
    cancelDeadline()
    watchdog.stop()
    signal.removeEventListener('abort', stop)
  }
}
